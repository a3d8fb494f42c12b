package vn.kiennghi.api.petition;

import java.util.List;

/**
 * What is similar to many texts.
 *
 * @param petitions for each text that was asked about, in that order; an empty list where nothing is similar
 */
public record SimilarToMany(List<List<SimilarPetition>> petitions) {}
