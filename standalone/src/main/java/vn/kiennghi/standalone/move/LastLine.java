package vn.kiennghi.standalone.move;

/**
 * What the last line of a file says, by which a cut or altered file is found.
 *
 * @param events how many event lines there are
 * @param sha256 the sum over them
 */
record LastLine(long events, String sha256) {
    String line() {
        return "{\"events\":" + events + ",\"sha256\":\"" + sha256 + "\"}";
    }
}
