/** The transfer letter and its annex as they are printed, by the form of Nghị định 30/2020/NĐ-CP; always in Vietnamese. */
@NullMarked
package vn.kiennghi.edge.desk.transfer.letter;

import org.jspecify.annotations.NullMarked;
