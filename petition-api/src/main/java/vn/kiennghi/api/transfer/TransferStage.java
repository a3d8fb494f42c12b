package vn.kiennghi.api.transfer;

/** How far a transfer document has come. */
public enum TransferStage {
    DRAFT,
    /** Signed and sent; its petitions are being handed over. */
    ISSUED,
    /** Every petition was handed over or refused. */
    COMPLETED,
    WITHDRAWN
}
