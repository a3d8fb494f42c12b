package vn.kiennghi.api.petition;

/** Why a petition is given back to who brought it: it belongs on another legal track, or nobody can say what it asks (R30). */
public enum ReturnGround {
    /** Khiếu nại. */
    COMPLAINT,
    /** Tố cáo. */
    DENUNCIATION,
    UNCLEAR,
    OTHER
}
