package vn.kiennghi.api.petition;

/** When the voters were met: before or after a session, at a candidates' meeting before the election (R26), or otherwise. */
public enum Round {
    BEFORE,
    AFTER,
    CANDIDATE_MEETING,
    OTHER
}
