package vn.kiennghi.api.petition;

/** What a voter said: a petition asks for action (kiến nghị), an opinion does not (ý kiến). */
public enum PetitionKind {
    KIEN_NGHI,
    Y_KIEN
}
