package vn.kiennghi.service.petition;

import static vn.kiennghi.service.petition.BusinessDates.aStepIsNeverBeforeTheOneItFollows;
import static vn.kiennghi.service.petition.BusinessDates.whatHappenedIsNeverInTheFuture;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.CorrectedValue;
import vn.kiennghi.api.petition.PetitionCommand.CorrectPetition;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.PetitionCorrected;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.text.Spelling;

/** Rules of corrections (R18): whatever stage a petition has reached, a wrong entry is put right by a new one that says why. */
final class Correcting {
    private Correcting() {}

    static List<PetitionEvent> decide(
            PetitionState.Recorded petition, CorrectPetition command, Circumstances circumstances) {
        List<CorrectedValue> changes = Arrays.stream(CorrectableMember.values())
                .filter(command.values()::containsKey)
                .flatMap(member -> change(petition, member, command.values()).stream())
                .toList();
        if (command.values().isEmpty()) {
            throw new Refused(RefusalCode.FIELD_MISSING, names(), null, "changes");
        }
        if (changes.isEmpty()) {
            return List.of();
        }
        String reason = aCorrectionSaysWhy(command);
        whatHappenedIsNeverInTheFuture(command.on(), circumstances.today(), "on");
        changes.stream()
                .filter(change -> change.member() == CorrectableMember.RECEIVED_ON)
                .forEach(change -> theDayOfReceiptStaysBeforeAllSteps(petition, change, circumstances));
        LocalDate received = changes.stream()
                .filter(change -> change.member() == CorrectableMember.RECEIVED_ON)
                .map(change -> LocalDate.parse(Objects.requireNonNull(change.to())))
                .findFirst()
                .orElseGet(petition::receivedOn);
        aStepIsNeverBeforeTheOneItFollows(command.on(), received, "receivedOn", "on");
        return List.of(new PetitionCorrected(
                petition.receipt().petitionId(), changes, reason, command.document(), command.on()));
    }

    private static Optional<CorrectedValue> change(
            PetitionState.Recorded petition, CorrectableMember member, Map<CorrectableMember, String> values) {
        String was = petition.facts().value(member);
        String right = checked(member, Spelling.stored(values.getOrDefault(member, "")));
        return Objects.equals(was, right) ? Optional.empty() : Optional.of(new CorrectedValue(member, was, right));
    }

    private static @Nullable String checked(CorrectableMember member, String value) {
        if (value.isEmpty()) {
            if (member.isRequired()) {
                throw new Refused(RefusalCode.FIELD_MISSING, "a value", null, field(member));
            }
            return null;
        }
        return switch (member) {
            case CONTENT, GROUP, PLACE, MEETING -> value;
            case KIND -> oneOf(PetitionKind.values(), Spelling.key(value), member);
            case ROUND -> oneOf(Round.values(), Spelling.key(value), member);
            case RECEIVED_ON -> day(Spelling.key(value), member);
        };
    }

    private static String oneOf(Enum<?>[] constants, String value, CorrectableMember member) {
        return Arrays.stream(constants)
                .map(Enum::name)
                .filter(value::equals)
                .findFirst()
                .orElseThrow(
                        () -> new Refused(RefusalCode.FIELD_INVALID, Arrays.toString(constants), value, field(member)));
    }

    private static String day(String value, CorrectableMember member) {
        try {
            return LocalDate.parse(value).toString();
        } catch (DateTimeException e) {
            throw new Refused(RefusalCode.FIELD_INVALID, "yyyy-MM-dd", value, field(member));
        }
    }

    /** R18: nothing of the public record changes without a reason. */
    private static String aCorrectionSaysWhy(CorrectPetition command) {
        if (command.reason() == null || command.reason().isBlank()) {
            throw new Refused(RefusalCode.REASON_REQUIRED, "a reason", null, "reason");
        }
        return command.reason();
    }

    private static void theDayOfReceiptStaysBeforeAllSteps(
            PetitionState.Recorded petition, CorrectedValue change, Circumstances circumstances) {
        LocalDate right = LocalDate.parse(Objects.requireNonNull(change.to()));
        whatHappenedIsNeverInTheFuture(right, circumstances.today(), field(change.member()));
        Optional.ofNullable(petition.past().firstStep()).filter(right::isAfter).ifPresent(step -> {
            throw new Refused(RefusalCode.DATE_AFTER_STEP, "<= " + step, right, field(change.member()));
        });
    }

    private static String field(CorrectableMember member) {
        return "changes." + member.member();
    }

    private static String names() {
        return Arrays.stream(CorrectableMember.values())
                .map(CorrectableMember::member)
                .collect(Collectors.joining(", "));
    }
}
