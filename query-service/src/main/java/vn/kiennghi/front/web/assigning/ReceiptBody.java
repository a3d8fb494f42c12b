package vn.kiennghi.front.web.assigning;

import java.time.LocalDate;
import vn.kiennghi.front.body.JsonBody;

/** The day on which the addressee received a transfer document (R16). */
@JsonBody
record ReceiptBody(String transferId, LocalDate receivedOn) {}
