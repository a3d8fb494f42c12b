package vn.kiennghi.api.council;

import java.time.LocalDate;

/** Level of government that may decide (thẩm quyền). DISTRICT ended on 1/7/2025 and stays for the record. */
public enum Level {
    CENTRAL,
    PROVINCE,
    DISTRICT,
    COMMUNE;

    private static final LocalDate TWO_TIERS_BEGIN = LocalDate.of(2025, 7, 1);

    /**
     * Whether there were bodies of this level on that day, Asia/Ho_Chi_Minh. Councils and People's Committees of districts
     * ended on 1/7/2025 (Law 72/2025/QH15 on the organisation of local government, chapter VII).
     */
    public boolean existedOn(LocalDate day) {
        return this != DISTRICT || day.isBefore(TWO_TIERS_BEGIN);
    }
}
