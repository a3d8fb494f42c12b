package vn.kiennghi.edge.api;

import java.util.List;

/** A list as an answer: an object, so that more can be said beside it later. */
public record Listing<T>(List<T> items) {}
