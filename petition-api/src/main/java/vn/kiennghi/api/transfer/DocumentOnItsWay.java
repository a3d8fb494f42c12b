package vn.kiennghi.api.transfer;

import java.time.LocalDate;

/**
 * A document that was issued and whose petitions are still being handed on, one after another.
 *
 * @param issuedOn the document's day, Asia/Ho_Chi_Minh
 */
public record DocumentOnItsWay(String councilId, String documentNumber, LocalDate issuedOn) {}
