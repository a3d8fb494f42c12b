package vn.kiennghi.standalone.events;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.serialization.Revision;
import vn.kiennghi.api.council.AgencyEvent;
import vn.kiennghi.api.council.CouncilEvent;
import vn.kiennghi.api.council.CouncilTermEvent;
import vn.kiennghi.api.council.VoterMeetingEvent;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.transfer.TransferEvent;
import vn.kiennghi.api.vocabulary.VocabularyEvent;
import vn.kiennghi.edge.WithoutTests;

/** All events that are ever stored, with their meaning, members, revision and readers. */
record EventCatalogue(List<Chapter> chapters) {
    private static final List<Class<?>> FAMILIES = List.of(
            PetitionEvent.class,
            TransferEvent.class,
            CouncilEvent.class,
            CouncilTermEvent.class,
            VoterMeetingEvent.class,
            AgencyEvent.class,
            VocabularyEvent.class);

    /** The events of one aggregate. */
    record Chapter(String family, String readers, List<Entry> entries) {}

    /** One event. */
    record Entry(String name, String revision, String meaning, List<Member> members, String furtherReaders) {}

    /** One of its members. */
    record Member(String name, String type, String meaning) {}

    static EventCatalogue ofTheCode() throws IOException {
        JavaClasses code =
                new ClassFileImporter().withImportOption(new WithoutTests()).importPackages("vn.kiennghi");
        List<Chapter> chapters = new ArrayList<>();
        for (Class<?> family : FAMILIES) {
            EventSource source = EventSource.of(family);
            chapters.add(new Chapter(
                    family.getSimpleName(),
                    readers(code, family),
                    Arrays.stream(family.getPermittedSubclasses())
                            .map(event -> entry(code, source, event))
                            .toList()));
        }
        return new EventCatalogue(chapters);
    }

    private static Entry entry(JavaClasses code, EventSource source, Class<?> event) {
        return new Entry(
                event.getSimpleName(),
                Optional.ofNullable(event.getAnnotation(Revision.class))
                        .map(Revision::value)
                        .orElse(""),
                source.meaning(event.getSimpleName()),
                Arrays.stream(event.getRecordComponents())
                        .map(member -> new Member(
                                member.getName(),
                                type(member),
                                source.meaningOf(event.getSimpleName(), member.getName())))
                        .toList(),
                readers(code, event));
    }

    /** Returns the classes with a handler for exactly that type. */
    private static String readers(JavaClasses code, Class<?> type) {
        return code.stream()
                .flatMap(owner -> owner.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(EventHandler.class)
                        || method.isAnnotatedWith(EventSourcingHandler.class))
                .filter(method -> !method.getRawParameterTypes().isEmpty()
                        && method.getRawParameterTypes().getFirst().isEquivalentTo(type))
                .map(method -> method.getOwner().getSimpleName())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String type(RecordComponent member) {
        return name(member.getGenericType())
                + (Arrays.stream(member.getAnnotatedType().getAnnotations())
                                .anyMatch(one ->
                                        one.annotationType().getSimpleName().equals("Nullable"))
                        ? "?"
                        : "");
    }

    private static String name(Type type) {
        return type instanceof ParameterizedType list
                ? "List<" + name(list.getActualTypeArguments()[0]) + ">"
                : ((Class<?>) type).getSimpleName();
    }

    String asDocument() {
        StringBuilder text = new StringBuilder("""
                # Events

                Everything that is ever stored, as the code declares it. An event is never changed and never deleted: another form of it
                is a new revision with an upcaster, and `petition-api/src/test/resources/events` holds the JSON of each revision. A member
                marked `?` may be absent. Days are business dates in Asia/Ho_Chi_Minh; the moment of record is the message's timestamp; who did it is
                in the message's metadata (user, role, inPlaceOf, council, requestId, onBehalfOf). Beside the readers named, a petition's timeline and
                the rows kept in memory read the log itself. This page is checked by `EventCatalogueTest`.
                """);
        for (Chapter chapter : chapters) {
            text.append("\n## ")
                    .append(chapter.family())
                    .append("\n\nRead by ")
                    .append(chapter.readers())
                    .append(".\n");
            for (Entry entry : chapter.entries()) {
                text.append("\n### ").append(entry.name()).append("\n\n");
                text.append(entry.meaning())
                        .append(" Revision ")
                        .append(entry.revision())
                        .append('.');
                if (!entry.furtherReaders().isEmpty()) {
                    text.append(" Also read by ").append(entry.furtherReaders()).append('.');
                }
                text.append("\n\n| member | type | |\n| --- | --- | --- |\n");
                for (Member member : entry.members()) {
                    text.append("| `%s` | `%s` | %s |\n".formatted(member.name(), member.type(), member.meaning()));
                }
            }
        }
        return text.toString();
    }

    /** The docstrings of a family of events. */
    record EventSource(String text) {
        static EventSource of(Class<?> family) throws IOException {
            return new EventSource(Files.readString(
                    Path.of("../petition-api/src/main/java/" + family.getName().replace('.', '/') + ".java")));
        }

        String meaning(String event) {
            return plain(docstring(event).split("@param", -1)[0]);
        }

        String meaningOf(String event, String member) {
            return Arrays.stream(docstring(event).split("@param", -1))
                    .map(EventSource::plain)
                    .filter(part -> part.startsWith(member + " "))
                    .map(part -> part.substring(member.length() + 1))
                    .findFirst()
                    .orElse("");
        }

        private String docstring(String event) {
            int declared = text.indexOf("record " + event + "(");
            int from = text.lastIndexOf("/**", declared);
            return text.substring(from + "/**".length(), text.indexOf("*/", from));
        }

        private static String plain(String docstring) {
            return docstring
                    .replaceAll("(?m)^\\s*\\*", " ")
                    .replaceAll("\\{@(code|link) ([^}]*)}", "`$2`")
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }
}
