package vn.kiennghi.api.petition;

/** How voters are told what came of their petition (R35). */
public enum NoticeChannel {
    MEETING,
    LETTER,
    PUBLICATION
}
