package vn.kiennghi.edge.web.council;

/** What the page of one entry shows beside its form. */
record EntrySheet(EntryTexts texts, EntryPlace place, String id, String name) {
    /** Returns the address of the page. */
    public String address() {
        return place.page() + "/" + place.part() + "/" + id;
    }
}
