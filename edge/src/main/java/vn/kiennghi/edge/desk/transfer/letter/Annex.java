package vn.kiennghi.edge.desk.transfer.letter;

import java.util.List;

/**
 * The table of petitions that goes with a letter. It names places and deputy groups, never a voter (R31).
 *
 * @param belongsTo says with which letter it goes
 */
public record Annex(String title, String belongsTo, List<Group> groups) {
    /**
     * The petitions of one field.
     *
     * @param numeral Roman
     * @param count in words of the letter: "07 kiến nghị"
     */
    public record Group(String numeral, String field, String count, List<Line> lines) {}

    /**
     * One petition.
     *
     * @param number running through the whole annex
     * @param reference the petition's number in the register, under which assignment and answer come back
     * @param origin where it was made and which deputies' group took it up
     * @param remark empty mostly
     */
    public record Line(int number, String reference, String content, String origin, String remark) {}
}
