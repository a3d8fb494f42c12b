package vn.kiennghi.api.transfer;

import java.util.List;

/**
 * The petitions of a transfer document, in the order in which they were put into it. They are asked for by themselves, because they
 * can be tens of thousands and most questions about a document want their number alone.
 */
public record PetitionsOfTransfer(String transferId, List<String> petitionIds) {}
