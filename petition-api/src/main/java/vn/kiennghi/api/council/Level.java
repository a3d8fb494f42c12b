package vn.kiennghi.api.council;

/** Level of government that may decide (thẩm quyền). DISTRICT ended on 1/7/2025 and stays for the record. */
public enum Level {
    CENTRAL,
    PROVINCE,
    DISTRICT,
    COMMUNE
}
