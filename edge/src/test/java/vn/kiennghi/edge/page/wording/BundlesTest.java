package vn.kiennghi.edge.page.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.petition.AnswerCriteria;
import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.EscalationStep;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.NoticeChannel;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.ReturnGround;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.api.resolution.Rounding;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.edge.securitylog.Origin;
import vn.kiennghi.edge.securitylog.SecurityEvent.SessionEnd;
import vn.kiennghi.edge.securitylog.SecurityEventKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BundlesTest {
    @Test
    void every_text_is_there_in_both_languages() throws IOException {
        assertThat(bundle(Languages.ENGLISH).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        bundle(Languages.VIETNAMESE).stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource
    void every_text_takes_the_same_values_and_no_quote_swallows_any(Languages language) throws IOException {
        Properties vietnamese = bundle(Languages.VIETNAMESE);
        Properties texts = bundle(language);
        for (String key : texts.stringPropertyNames()) {
            String text = texts.getProperty(key);
            assertThat(text).as(key).isNotBlank().doesNotContain("'");
            assertThat(new MessageFormat(text, language.locale()).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSameSizeAs(new MessageFormat(vietnamese.getProperty(key), language.locale())
                            .getFormatsByArgumentIndex());
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_value_and_every_event_has_a_label(Languages language) throws IOException {
        assertThat(bundle(language).stringPropertyNames())
                .containsAll(keys("stage", Stage.values()))
                .containsAll(keys("outcome", Outcome.values()))
                .containsAll(keys("verdict", Verdict.values()))
                .containsAll(keys("condition", Condition.values()))
                .containsAll(Arrays.stream(PetitionFilter.values())
                        .map(filter -> "filter." + filter.parameter())
                        .toList())
                .containsAll(keys("kind", PetitionKind.values()))
                .containsAll(keys("round", Round.values()))
                .containsAll(keys("level", Level.values()))
                .containsAll(keys("flag", FlagReason.values()))
                .containsAll(keys("role", Role.values()))
                .containsAll(keys("securityLog.kind", SecurityEventKind.values()))
                .containsAll(keys("securityLog.ended", SessionEnd.values()))
                .containsAll(keys("securityLog.way", Origin.Way.values()))
                .containsAll(keys("recipientKind", RecipientKind.values()))
                .containsAll(keys("escalation", EscalationStep.values()))
                .containsAll(keys("channel", NoticeChannel.values()))
                .containsAll(keys("ground", ReturnGround.values()))
                .containsAll(Arrays.stream(CorrectableMember.values())
                        .map(member -> "member." + member.member())
                        .toList())
                .containsAll(Arrays.stream(AnswerCriteria.class.getRecordComponents())
                        .map(criterion -> "criterion." + criterion.getName())
                        .toList())
                .containsAll(keys("scope", CountScope.values()))
                .containsAll(keys("unit", CountUnit.values()))
                .containsAll(keys("rounding", Rounding.Mode.values()))
                .containsAll(events().toList());
    }

    private static Iterable<String> keys(String group, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> group + "." + value.name()).toList();
    }

    private static Stream<String> events() {
        return Arrays.stream(PetitionEvent.class.getPermittedSubclasses())
                .map(event -> "event." + event.getSimpleName());
    }

    private static Properties bundle(Languages language) throws IOException {
        Properties all = new Properties();
        for (String base : PageTexts.BUNDLES) {
            Properties texts = new Properties();
            String name = "/" + base + "_" + language.code() + ".properties";
            try (Reader reader = new InputStreamReader(
                    Objects.requireNonNull(BundlesTest.class.getResourceAsStream(name), name),
                    StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            assertThat(texts.keySet()).as("keys of %s", name).noneMatch(all::containsKey);
            all.putAll(texts);
        }
        return all;
    }
}
