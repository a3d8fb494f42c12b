package vn.kiennghi.api.resolution;

import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;

/**
 * Asks for the petitions, or items of split petitions, that one number of the figures counts; answered by a page of the
 * register. Without further filters as many match as the number says, because the fold that counts also lists.
 *
 * @param among filters, order and page; its term is that of the cell's figures
 */
public record FindCounted(FigureCell cell, FindPetitions among) {}
