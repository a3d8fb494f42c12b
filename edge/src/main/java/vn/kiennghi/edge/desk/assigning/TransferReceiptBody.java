package vn.kiennghi.edge.desk.assigning;

import java.time.LocalDate;
import vn.kiennghi.edge.body.JsonBody;

/** The day on which the addressee received a transfer document (R16). */
@JsonBody
record TransferReceiptBody(String transferId, LocalDate receivedOn) {}
