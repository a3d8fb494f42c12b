package vn.kiennghi.service.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.service.identity.SampleCommands.AGENCY;
import static vn.kiennghi.service.identity.SampleCommands.COUNCIL;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.api.identity.AllowedTo;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.TransferEvent.TransferDrafted;
import vn.kiennghi.service.council.SampleCatalogue;
import vn.kiennghi.service.identity.RolesDocument.Permitted;
import vn.kiennghi.service.petition.PetitionOrigins;
import vn.kiennghi.service.streams.Streams;
import vn.kiennghi.service.transfer.IssuedTransfers;

/** R34: every command in every role, at home and elsewhere, through the interceptor, as docs/roles.md says. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RolesDocumentTest {
    private final CouncilOfCommand councils = councils();
    private final DutiesInterceptor strict = new DutiesInterceptor(councils, false);
    private final DutiesInterceptor lenient = new DutiesInterceptor(councils, true);

    static List<Class<?>> commands() {
        return SampleCommands.types().toList();
    }

    @Test
    void the_document_names_every_command_and_no_other() throws IOException {
        assertThat(RolesDocument.read().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        commands().stream().map(Class::getSimpleName).toList());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void R34_a_command_is_let_through_in_just_the_roles_of_the_document(Class<?> type) throws IOException {
        Permitted permitted = permitted(type);
        for (Role role : Role.values()) {
            String agency = role == Role.AGENCY ? AGENCY : null;
            boolean allowed = permitted.roles().contains(role);
            boolean inPlace = !allowed && role == Role.ADMIN && permitted.inPlace();

            assertThat(passes(strict, type, new Grant(role, COUNCIL, agency)))
                    .as("%s by %s", type.getSimpleName(), role)
                    .isEqualTo(allowed);
            assertThat(passes(lenient, type, new Grant(role, COUNCIL, agency)))
                    .as("%s by %s where ADMIN acts in every role", type.getSimpleName(), role)
                    .isEqualTo(allowed || inPlace);
            assertThat(passes(lenient, type, new Grant(role, "thai-nguyen", agency)))
                    .as("%s by %s of another council", type.getSimpleName(), role)
                    .isFalse();
            assertThat(passes(strict, type, new Grant(role, null, agency)))
                    .as("%s by %s of every council; an agency is always one of a council", type.getSimpleName(), role)
                    .isEqualTo(allowed && role != Role.AGENCY);
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void R34_a_message_of_many_petitions_may_be_sent_by_those_who_may_send_its_commands(Class<?> message) {
        Type commands = Stream.of(message.getRecordComponents())
                .filter(component -> component.getName().equals("commands"))
                .findFirst()
                .orElseThrow()
                .getGenericType();
        Class<?> command = (Class<?>) ((ParameterizedType) commands).getActualTypeArguments()[0];

        assertThat(message.getAnnotation(AllowedTo.class)).isEqualTo(command.getAnnotation(AllowedTo.class));
    }

    static List<Class<?>> messages() {
        return List.of(PetitionBatch.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void R34_an_agency_speaks_for_itself_alone(Class<?> type) {
        assertThat(passes(lenient, type, new Grant(Role.AGENCY, COUNCIL, "so-y-te")))
                .isFalse();
        assertThat(passes(lenient, type, new Grant(Role.AGENCY, COUNCIL, null))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void automations_send_just_what_the_document_says_and_nobody_without_a_role_sends_anything(Class<?> type)
            throws IOException {
        assertThat(passes(strict, type, ActorMetaData.SYSTEM_PREFIX + "WhenTransferIssuedThenTransferPetitions", ""))
                .isEqualTo(permitted(type).automation());
        assertThat(passes(lenient, type, "lan", "")).isFalse();
        assertThat(passes(lenient, type, "system", ""))
                .as("a name that only looks like one")
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void R34_the_record_says_in_whose_place_an_administrator_acted(Class<?> type) throws IOException {
        Permitted permitted = permitted(type);
        if (permitted.inPlace()) {
            Map<String, ?> actor = Objects.requireNonNull(
                    actor(lenient, type, "admin", Grant.toText(List.of(new Grant(Role.ADMIN, null, null)))));

            assertThat(actor.get(ActorMetaData.ROLE)).isEqualTo("ADMIN");
            assertThat(permitted.roles())
                    .extracting(Role::name)
                    .contains(String.valueOf(actor.get(ActorMetaData.IN_PLACE_OF)));
            assertThat(actor.containsKey(ActorMetaData.GRANTS)).isFalse();
        }
    }

    private static Permitted permitted(Class<?> type) throws IOException {
        Permitted permitted = RolesDocument.read().get(type.getSimpleName());
        return permitted == null ? new Permitted(Set.of(), false, false) : permitted;
    }

    private static boolean passes(DutiesInterceptor interceptor, Class<?> type, Grant grant) {
        return passes(interceptor, type, "lan", Grant.toText(List.of(grant)));
    }

    private static boolean passes(DutiesInterceptor interceptor, Class<?> type, String user, String grants) {
        return actor(interceptor, type, user, grants) != null;
    }

    /** Returns what the record would say of the sender; null: the command was not let through. */
    private static @Nullable Map<String, ?> actor(
            DutiesInterceptor interceptor, Class<?> type, String user, String grants) {
        CommandMessage<?> message = new GenericCommandMessage<>(
                SampleCommands.of(type), Map.of(ActorMetaData.USER, user, ActorMetaData.GRANTS, grants));
        DefaultUnitOfWork<CommandMessage<?>> unitOfWork = DefaultUnitOfWork.startAndGet(message);
        try {
            interceptor.handle(unitOfWork, () -> "through");
            return unitOfWork.getMessage().getMetaData();
        } catch (Refused refused) {
            assertThat(refused.refusal().code()).isEqualTo(RefusalCode.NOT_ALLOWED);
            return null;
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            unitOfWork.rollback();
        }
    }

    /** A record with one petition and one transfer of the council. */
    private static CouncilOfCommand councils() {
        EmbeddedEventStore log = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        log.publish(
                new GenericDomainEventMessage<>("Petition", SampleCommands.PETITION.toString(), 0, received()),
                new GenericDomainEventMessage<>("Transfer", SampleCommands.TRANSFER.toString(), 0, drafted()));
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Streams.class, () -> Streams.oneAfterAnother(log));
            context.registerBean(SampleCatalogue.class, SampleCatalogue::new);
            context.register(PetitionOrigins.class, IssuedTransfers.class, CouncilOfCommand.class);
            context.refresh();
            return context.getBean(CouncilOfCommand.class);
        }
    }

    private static PetitionReceived received() {
        LocalDate day = LocalDate.of(2022, 6, 20);
        return new PetitionReceived(
                SampleCommands.PETITION.value(),
                COUNCIL,
                SampleCommands.SESSION.value(),
                "K9-001",
                "Đề nghị sửa đường",
                PetitionKind.KIEN_NGHI,
                Round.BEFORE,
                day,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                day);
    }

    private static TransferDrafted drafted() {
        return new TransferDrafted(
                SampleCommands.TRANSFER.value(),
                COUNCIL,
                SampleCommands.SESSION.value(),
                "248/TTHĐND-VP",
                RecipientKind.PEOPLES_COMMITTEE,
                "Ủy ban nhân dân tỉnh",
                null,
                List.of(),
                null,
                LocalDate.of(2022, 7, 29));
    }
}
