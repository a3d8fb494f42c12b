package vn.kiennghi.api.petition;

/**
 * How often voters spoke and about how many things.
 *
 * @param voices petitions as recorded, duplicates and repeats too
 * @param petitions those that are followed: duplicates count with their lead (R10)
 * @param matters distinct matters: what was brought again counts once (R11)
 * @param repeated matters that were brought more than once
 * @param repeatedUnresolved of these, those that were never resolved
 */
public record VoiceCounts(int voices, int petitions, int matters, int repeated, int repeatedUnresolved) {}
