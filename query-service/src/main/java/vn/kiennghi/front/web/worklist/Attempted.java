package vn.kiennghi.front.web.worklist;

import java.util.List;

/**
 * What became of petitions on which the same thing was tried.
 *
 * @param recorded on how many something new was recorded
 * @param unchanged on how many it was so already
 * @param refusals those that a rule refused, in the order in which they were tried
 */
public record Attempted(int recorded, int unchanged, List<RefusedOne> refusals) {

    /**
     * One petition that was refused.
     *
     * @param reference its number in the register; its id where there is none
     * @param sentence why, and what to do
     * @param status the HTTP status that goes with the refusal
     */
    public record RefusedOne(String petitionId, String reference, String sentence, int status) {}

    /** Returns the HTTP status of the whole: that of the first refusal where nothing else happened, else 200. */
    public int status() {
        return recorded + unchanged > 0 || refusals.isEmpty()
                ? 200
                : refusals.getFirst().status();
    }
}
