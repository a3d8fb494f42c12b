package vn.kiennghi.api.transfer;

import vn.kiennghi.api.refusal.RefusalCode;

/** A petition that an issued transfer could not hand over, and why. */
public record RefusedPetition(String petitionId, RefusalCode code) {}
