package vn.kiennghi.edge.body.petition;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.PetitionCommand.AnswerOnTheSpot;
import vn.kiennghi.api.petition.PetitionCommand.CorrectPetition;
import vn.kiennghi.api.petition.PetitionCommand.LinkRepeat;
import vn.kiennghi.api.petition.PetitionCommand.MergePetition;
import vn.kiennghi.api.petition.PetitionCommand.ReturnToSource;
import vn.kiennghi.api.petition.PetitionCommand.TellApart;
import vn.kiennghi.api.petition.PetitionCommand.UnmergePetition;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.ReturnGround;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.edge.body.JsonBody;
import vn.kiennghi.edge.body.LongText;
import vn.kiennghi.edge.body.petition.CommandBodies.CommandBody;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;

/** The bodies of what the council's office does beside handing on: putting right, merging, linking, giving back. */
public final class OfficeBodies {
    private OfficeBodies() {}

    /** Path {@code correction} (R18). */
    @JsonBody
    public record CorrectionBody(
            ChangesBody changes, @JsonUnwrapped Step step) implements CommandBody<CorrectPetition> {
        /**
         * @throws vn.kiennghi.edge.platform.problem.ProblemException (422) if it removes what cannot be missing
         */
        @Override
        public CorrectPetition command(PetitionId petition, LocalDate today) {
            LocalDate on = step.on(today);
            return new CorrectPetition(petition, changes.values(), on, step.reason(), step.document(on));
        }
    }

    /**
     * The right values; what is absent stays as it is.
     *
     * @param removed names of those that have no value at all
     */
    public record ChangesBody(
            @LongText @Nullable String content,
            @Nullable PetitionKind kind,
            @Nullable Round round,
            @Nullable LocalDate receivedOn,
            @Nullable String group,
            @Nullable String place,
            @Nullable String meeting,
            @Nullable List<String> removed) {
        Map<CorrectableMember, String> values() {
            Map<CorrectableMember, String> values = new EnumMap<>(CorrectableMember.class);
            if (removed != null) {
                removed.forEach(name -> values.put(removable(name), ""));
            }
            put(values, CorrectableMember.CONTENT, content);
            put(values, CorrectableMember.KIND, kind);
            put(values, CorrectableMember.ROUND, round);
            put(values, CorrectableMember.RECEIVED_ON, receivedOn);
            put(values, CorrectableMember.GROUP, group);
            put(values, CorrectableMember.PLACE, place);
            put(values, CorrectableMember.MEETING, meeting);
            return values;
        }

        private static CorrectableMember removable(String name) {
            return CorrectableMember.named(name)
                    .filter(member -> !member.isRequired())
                    .orElseThrow(() -> Problem.of(Fault.of(
                                    ProblemCode.UNKNOWN_VALUE, "changes.removed", "group, place, meeting", name))
                            .asException());
        }

        private static void put(
                Map<CorrectableMember, String> values, CorrectableMember member, @Nullable Object value) {
            if (value != null) {
                values.put(member, value.toString());
            }
        }
    }

    /** Path {@code merge} (R10). */
    @JsonBody
    public record MergeBody(String into, @JsonUnwrapped Step step) implements CommandBody<MergePetition> {
        @Override
        public MergePetition command(PetitionId petition, LocalDate today) {
            LocalDate on = step.on(today);
            return new MergePetition(petition, GivenPetition.of(into, "into"), on, step.reason(), step.document(on));
        }
    }

    /** Path {@code unmerge}. */
    @JsonBody
    public record UnmergeBody(@JsonUnwrapped Step step) implements CommandBody<UnmergePetition> {
        @Override
        public UnmergePetition command(PetitionId petition, LocalDate today) {
            LocalDate on = step.on(today);
            return new UnmergePetition(petition, on, step.reason(), step.document(on));
        }
    }

    /** Path {@code repeat} (R11). */
    @JsonBody
    public record RepeatBody(String of, @JsonUnwrapped Step step) implements CommandBody<LinkRepeat> {
        @Override
        public LinkRepeat command(PetitionId petition, LocalDate today) {
            LocalDate on = step.on(today);
            return new LinkRepeat(petition, GivenPetition.of(of, "of"), on, step.reason(), step.document(on));
        }
    }

    /** Path {@code told-apart}. */
    @JsonBody
    public record ToldApartBody(String from, @JsonUnwrapped Step step) implements CommandBody<TellApart> {
        @Override
        public TellApart command(PetitionId petition, LocalDate today) {
            LocalDate on = step.on(today);
            return new TellApart(petition, GivenPetition.of(from, "from"), on, step.reason(), step.document(on));
        }
    }

    /** Path {@code return} (R30). */
    @JsonBody
    public record ReturnBody(
            ReturnGround ground, @JsonUnwrapped Step step) implements CommandBody<ReturnToSource> {
        @Override
        public ReturnToSource command(PetitionId petition, LocalDate today) {
            LocalDate on = step.on(today);
            return new ReturnToSource(petition, ground, on, step.reason(), step.document(on));
        }
    }

    /** Path {@code on-the-spot-answer}. */
    @JsonBody
    public record OnTheSpotAnswerBody(
            @LongText String summary,
            String answeredBy,
            @JsonUnwrapped Step step) implements CommandBody<AnswerOnTheSpot> {
        @Override
        public AnswerOnTheSpot command(PetitionId petition, LocalDate today) {
            LocalDate on = step.on(today);
            return new AnswerOnTheSpot(petition, summary, answeredBy, on, step.reason(), step.document(on));
        }
    }
}
