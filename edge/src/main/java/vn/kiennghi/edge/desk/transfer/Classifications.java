package vn.kiennghi.edge.desk.transfer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.kiennghi.api.petition.CommandAtStage;
import vn.kiennghi.api.petition.PetitionBatch.ClassifyPetitions;
import vn.kiennghi.api.petition.PetitionBatch.Mode;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.edge.body.FormReading;
import vn.kiennghi.edge.body.petition.CommandBodies.ClassificationBody;
import vn.kiennghi.edge.desk.several.Attempted;
import vn.kiennghi.edge.desk.several.Attempted.RefusedOne;
import vn.kiennghi.edge.desk.several.SeveralAtOnce;
import vn.kiennghi.edge.desk.several.SeveralAtOnce.Task;
import vn.kiennghi.edge.page.form.SeenVersions;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemException;

/**
 * Several petitions classified by one form. Each has its entries under its own id ({@code p.<id>.field}, {@code p.<id>.level});
 * a row in which nothing was changed asks for nothing. What is right is recorded, whatever is wrong in the other rows.
 */
final class Classifications {
    private final SentForm form;
    private final SeveralAtOnce several;
    private final Words words;
    private final LocalDate today;
    private Attempted attempted = new Attempted(0, 0, List.of());

    Classifications(SentForm form, SeveralAtOnce several, Words words, LocalDate today) {
        this.form = form;
        this.several = several;
        this.words = words;
        this.today = today;
    }

    /** Returns the name of an entry of a petition's row. */
    static String entry(String petitionId, String name) {
        return "p." + petitionId + "." + name;
    }

    /**
     * Classifies by each row that was filled in and returns how many were.
     *
     * @throws ProblemException if rows were refused, naming all of them
     */
    int send() {
        Map<String, Map<String, String[]>> rows = new LinkedHashMap<>();
        for (String id : form.texts("petitionIds")) {
            Map<String, String[]> row = new HashMap<>();
            given(id, "field", row);
            given(id, "level", row);
            if (changed(id, row)) {
                rows.put(id, row);
            }
        }
        attempted = several.attempt(
                List.copyOf(rows.keySet()),
                new Task<>(
                        petition -> FormReading.read(
                                        ClassificationBody.class, Objects.requireNonNull(rows.get(petition.id())))
                                .command(new PetitionId(petition.id()), today),
                        (session, all) -> new ClassifyPetitions(session, Mode.RECORD, all),
                        // The desk shows petitions that nobody has classified.
                        petition -> CommandAtStage.CLASSIFY.isAwaitedAt(petition.stage())),
                SeenVersions.of(form),
                words);
        if (!attempted.refusals().isEmpty()) {
            throw Problem.of(attempted.refusals().stream()
                            .flatMap(Classifications::faults)
                            .toList())
                    .asException();
        }
        return attempted.recorded() + attempted.unchanged();
    }

    /** Returns the petitions that had gone on since they were seen and were left alone, with what happened to them. */
    List<RefusedOne> changed() {
        return attempted.refusals().stream()
                .filter(one -> !one.meanwhile().isEmpty())
                .toList();
    }

    /** Returns the versions that the sender has seen, now that he is told what happened. */
    SeenVersions seen() {
        return SeenVersions.of(form).without(attempted.told());
    }

    private void given(String id, String name, Map<String, String[]> row) {
        form.text(entry(id, name)).ifPresent(text -> row.put(name, new String[] {text}));
    }

    /** A row that came half filled in from the file and was left so asks for nothing. */
    private boolean changed(String id, Map<String, String[]> row) {
        return row.size() == 2
                || row.entrySet().stream()
                        .anyMatch(entry -> form.text(entry(id, entry.getKey() + ".before"))
                                .filter(before -> before.equals(entry.getValue()[0]))
                                .isEmpty());
    }

    private static Stream<Fault> faults(RefusedOne refused) {
        List<Fault> all = refused.problem().errors();
        return (all.isEmpty() ? Stream.of(refused.problem().fault()) : all.stream())
                .map(fault -> inRow(fault, refused.petitionId()));
    }

    private static Fault inRow(Fault fault, String id) {
        String name = "level".equals(fault.field()) ? "level" : "field";
        return new Fault(fault.code(), fault.status(), entry(id, name), null, fault.expected(), fault.found());
    }
}
