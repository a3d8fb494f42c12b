package vn.kiennghi.query.resolution;

import vn.kiennghi.api.resolution.CountUnit;

/** Finds the units of a term: the petitions as recorded, or what they had been split into by the dates of the report (R9). */
final class UnitsCounted {
    private final TermColumns columns;
    private final ReportDates dates;
    private final UnitFold fold;
    private final CountedUnit item = new CountedUnit();
    private final PetitionRollUp rollUp = new PetitionRollUp();

    UnitsCounted(TermColumns columns, ReportDates dates, UnitFold fold) {
        this.columns = columns;
        this.dates = dates;
        this.fold = fold;
    }

    /** Is shown each unit; the next one is shown as the same object. */
    @FunctionalInterface
    interface Visitor {
        void visit(int ordinal, CountedUnit unit);
    }

    /** Shows the units that existed; a petition from its receipt on, an item from the day of the split on. */
    void show(CountUnit unit, Visitor visitor) {
        CountedUnit own = new CountedUnit();
        for (int place = 0; place < columns.chunks().length; place++) {
            ColumnChunk chunk = columns.chunks()[place];
            for (int slot = 0; slot < ColumnChunk.ROWS; slot++) {
                if (chunk.isRecorded(slot)) {
                    fold.read(chunk, slot, own);
                    if (received(own)) {
                        show(unit, place << ColumnChunk.ROW_BITS | slot, own, visitor);
                    }
                }
            }
        }
    }

    /** The day of receipt is what the record said of it at that moment: a correction says what it always was (R18). */
    private boolean received(CountedUnit own) {
        return own.known && own.receivedOn <= dates.asOf();
    }

    private void show(CountUnit unit, int ordinal, CountedUnit own, Visitor visitor) {
        if (!own.wasSplit()) {
            visitor.visit(ordinal, own);
            return;
        }
        switch (unit) {
            case ITEM -> items(own.family, visitor);
            case PETITION -> {
                rollUp.begin();
                items(own.family, (itemOrdinal, one) -> rollUp.add(one));
                rollUp.into(own);
                visitor.visit(ordinal, own);
            }
        }
    }

    // Whether an item exists is told by the split: the item's own receipt is recorded a moment later.
    private void items(int family, Visitor visitor) {
        for (int ordinal : columns.families()[family]) {
            fold.read(columns.chunkOf(ordinal), FigureColumns.slot(ordinal), item);
            if (item.wasSplit()) {
                items(item.family, visitor);
            } else {
                visitor.visit(ordinal, item);
            }
        }
    }
}
