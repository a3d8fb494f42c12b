package vn.kiennghi.service.identity;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.kiennghi.api.council.AgencyCommand;
import vn.kiennghi.api.council.CouncilCommand;
import vn.kiennghi.api.council.CouncilId;
import vn.kiennghi.api.council.CouncilTermCommand;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.council.VoterMeetingCommand;
import vn.kiennghi.api.identity.ScopedCommand;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.transfer.TransferCommand;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.api.vocabulary.VocabularyCommand;
import vn.kiennghi.api.vocabulary.VocabularyId;

/** One command of each type, about the council of Bắc Kạn and in the name of its transport department. */
final class SampleCommands {
    static final String COUNCIL = "bac-kan";
    static final String AGENCY = "so-gtvt";
    static final SessionId SESSION = new SessionId(new TermId("bac-kan-x"), 9);
    static final PetitionId PETITION = PetitionId.of(SESSION, "K9-001");
    static final TransferId TRANSFER = new TransferId("transfer1");

    private SampleCommands() {}

    static Stream<Class<?>> types() {
        return Stream.of(
                        CouncilCommand.class,
                        AgencyCommand.class,
                        CouncilTermCommand.class,
                        VoterMeetingCommand.class,
                        PetitionCommand.class,
                        PetitionBatch.class,
                        TransferCommand.class,
                        VocabularyCommand.class)
                .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()));
    }

    /** Returns a command of that type. */
    static ScopedCommand of(Class<?> type) {
        return (ScopedCommand) made(type);
    }

    private static Object made(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getName(), component.getType(), component.getGenericType()))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }

    private static Object value(String name, Class<?> type, Type generic) {
        if (type == PetitionId.class) {
            return PETITION;
        } else if (type == SessionId.class) {
            return SESSION;
        } else if (type == TermId.class) {
            return SESSION.termId();
        } else if (type == TransferId.class) {
            return TRANSFER;
        } else if (type == CouncilId.class) {
            return new CouncilId(COUNCIL);
        } else if (type == VocabularyId.class) {
            return new VocabularyId(COUNCIL);
        } else if (type == PetitionBatch.Mode.class) {
            return PetitionBatch.Mode.RECORD;
        } else if (type == String.class) {
            return name.equals("councilId") ? COUNCIL : AGENCY;
        } else if (type == LocalDate.class) {
            return LocalDate.of(2022, 8, 1);
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type == boolean.class) {
            return true;
        } else if (type == int.class || type == Integer.class) {
            return 1;
        } else if (type == List.class) {
            Type element = ((ParameterizedType) generic).getActualTypeArguments()[0];
            return element instanceof Class<?> of && of.isRecord() ? List.of(value(name, of, of)) : List.of();
        } else if (type == Set.class) {
            return Set.of();
        } else if (type == Map.class) {
            return Map.of();
        }
        return made(type);
    }
}
