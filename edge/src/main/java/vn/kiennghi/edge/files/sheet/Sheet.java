package vn.kiennghi.edge.files.sheet;

/**
 * A sheet of a workbook.
 *
 * @param name as people see it
 * @param id of its part in the package
 * @param hidden whether readers of the workbook do not see it
 */
public record Sheet(String name, String id, boolean hidden) {}
