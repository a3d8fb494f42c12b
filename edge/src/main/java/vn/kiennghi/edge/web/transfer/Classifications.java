package vn.kiennghi.edge.web.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kiennghi.api.petition.BasedOn;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionResult;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.edge.body.FormReading;
import vn.kiennghi.edge.body.petition.CommandBodies.ClassificationBody;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.QueryDispatch;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemException;
import vn.kiennghi.edge.web.form.SeenVersions;
import vn.kiennghi.edge.web.form.SentForm;

/**
 * Several petitions classified by one form. Each has its entries under its own id ({@code p.<id>.field}, {@code p.<id>.level});
 * a row in which nothing was changed asks for nothing. What is right is recorded, whatever is wrong in the other rows.
 */
final class Classifications {
    private final SentForm form;
    private final SeenVersions seen;
    private final CommandDispatch commands;
    private final QueryDispatch queries;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> changed = new LinkedHashSet<>();

    Classifications(SentForm form, CommandDispatch commands, QueryDispatch queries, LocalDate today) {
        this.form = form;
        this.seen = SeenVersions.of(form);
        this.commands = commands;
        this.queries = queries;
        this.today = today;
    }

    /** Returns the name of an entry of a petition's row. */
    static String entry(String petitionId, String name) {
        return "p." + petitionId + "." + name;
    }

    /**
     * Sends one command for each row that was filled in and returns how many were.
     *
     * @throws ProblemException if rows were refused, naming all of them
     */
    int send() {
        int done = 0;
        for (String id : form.texts("petitionIds")) {
            Map<String, String[]> row = new HashMap<>();
            given(id, "field", row);
            given(id, "level", row);
            if (changed(id, row) && classified(id, row)) {
                done++;
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.of(faults).asException();
        }
        return done;
    }

    /** Returns the ids of the petitions that had gone on since they were seen and were left alone. */
    Set<String> changed() {
        return changed;
    }

    private boolean classified(String id, Map<String, String[]> row) {
        try {
            PetitionId petition = PetitionId.parse(id)
                    .orElseThrow(() -> Problem.of(Fault.of(RefusalCode.UNKNOWN_PETITION, "field", null, id))
                            .asException());
            commands.sendUnseen(
                    FormReading.read(ClassificationBody.class, row).command(petition, today),
                    PetitionResult.class,
                    basis(petition));
            return true;
        } catch (ProblemException wrong) {
            wrong.problem().errors().forEach(fault -> faults.add(inRow(fault, id)));
        } catch (Refused refused) {
            if (refused.refusal().code() == RefusalCode.CHANGED_MEANWHILE) {
                changed.add(id);
            }
            faults.add(inRow(Fault.of(refused.refusal()), id));
        }
        return false;
    }

    /** The desk shows petitions that nobody has classified. */
    private long basis(PetitionId petition) {
        return queries.oneIfReadable(new FindPetition(petition.value()), PetitionView.class)
                .map(found -> seen.basis(found, found.stage() == Stage.RECEIVED))
                .orElse(BasedOn.NOTHING_SEEN);
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

    private static Fault inRow(Fault fault, String id) {
        String name = "level".equals(fault.field()) ? "level" : "field";
        return new Fault(fault.code(), fault.status(), entry(id, name), null, fault.expected(), fault.found());
    }
}
