package vn.kiennghi.edge.desk.register;

import java.util.Map;
import vn.kiennghi.api.resolution.CountUnit;

/**
 * The number of the figures whose petitions the register lists.
 *
 * @param unit whether petitions or items of petitions are counted
 * @param sentence what the number counts
 * @param past whether it is counted as of another day than today: the columns of the register show today
 * @param figures address of the figures in which the number stands
 * @param dropped address of the register without the number, the other filters kept
 * @param parameters what the form has to send along
 */
record CountedBehind(
        CountUnit unit,
        String sentence,
        boolean past,
        String figures,
        String dropped,
        Map<String, String> parameters) {}
