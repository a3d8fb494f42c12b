package vn.kiennghi.edge.figures;

/** A percentage as it stands on the page: never without n and d (R12), each leading to its petitions. */
record Share(Count n, Count d, String text) {}
