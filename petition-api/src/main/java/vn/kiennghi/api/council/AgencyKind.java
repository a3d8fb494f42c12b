package vn.kiennghi.api.council;

/** Sort of agency that answers petitions. */
public enum AgencyKind {
    /** Sở, phòng, ban of the People's Committee. */
    DEPARTMENT,
    /** People's Committee of a commune, ward or special zone. */
    COMMUNE_COMMITTEE,
    /** People's Committee of another level. */
    PEOPLES_COMMITTEE,
    /** Agency of a vertical line: police, tax, social insurance … */
    VERTICAL,
    /** State or other company: electricity, irrigation, water … */
    COMPANY,
    OTHER
}
