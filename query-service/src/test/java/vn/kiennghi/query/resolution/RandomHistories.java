package vn.kiennghi.query.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.Story;

/** Petitions with random steps, splits of splits and late entries. */
final class RandomHistories {
    static final LocalDate START = LocalDate.parse("2022-01-01");
    /** Nearly all steps lie within so many days. */
    static final int DAYS = 200;

    private RandomHistories() {}

    static List<Story> of(Random random) {
        List<Story> stories = new ArrayList<>();
        int petitions = 1 + random.nextInt(8);
        for (int i = 0; i < petitions; i++) {
            int received = random.nextInt(60);
            Story story = Story.received(
                    Story.TERM,
                    1 + random.nextInt(2),
                    "P" + i,
                    i,
                    Round.values()[random.nextInt(Round.values().length)],
                    day(received),
                    random.nextBoolean() ? "dien" : null,
                    random.nextBoolean() ? level(random) : null);
            tell(story, stories, random, received, 0);
        }
        return stories;
    }

    // The order of record is kept within a petition; the day of a step lies anywhere between the step before and its
    // record.
    private static void tell(Story story, List<Story> stories, Random random, int from, int depth) {
        stories.add(story);
        int recorded = from + random.nextInt(20);
        story.recordedOn(day(recorded));
        if (random.nextInt(4) > 0) {
            story.classified(random.nextBoolean() ? "y-te" : "dien", level(random), day(from));
        }
        if (depth < 2 && random.nextInt(4) == 0) {
            int on = from + random.nextInt(10);
            Story one = story.item(reference(story) + "/1", day(on), level(random));
            Story two = story.item(reference(story) + "/2", day(on), level(random));
            story.split(day(on), one, two);
            tell(one, stories, random, Math.max(on, recorded), depth + 1);
            tell(two, stories, random, Math.max(on, recorded), depth + 1);
            return;
        }
        int moved = from + random.nextInt(20);
        if (random.nextInt(4) == 0) {
            story.forwarded(level(random), day(moved));
            return;
        }
        if (random.nextInt(5) == 0) {
            return;
        }
        recorded += random.nextInt(10);
        story.recordedOn(day(recorded)).transferred(day(moved));
        for (int steps = random.nextInt(6); steps > 0; steps--) {
            recorded += random.nextInt(15);
            story.recordedOn(day(recorded));
            int on = moved + random.nextInt(60);
            PetitionRow.Assignment inForce = story.row().assignment();
            if (story.row().stage() == Stage.ASSIGNED && inForce != null && random.nextBoolean()) {
                story.refused(
                        inForce.lead(),
                        inForce.on().plusDays(random.nextInt(20)).toString());
            } else if (random.nextBoolean()) {
                story.assigned(
                        random.nextBoolean() ? "so" : "xa",
                        day(on),
                        random.nextInt(3) == 0 ? null : day(on + random.nextInt(30)));
            } else {
                if (story.row().assignment() == null) {
                    story.leadTakenFromAnswer("so", day(on));
                }
                story.answered("so", Outcome.values()[1 + random.nextInt(Outcome.values().length - 1)], day(on));
            }
        }
        if (random.nextInt(3) == 0) {
            story.recordedOn(day(recorded + 5)).classified("y-te", level(random), day(moved));
        }
    }

    private static String reference(Story story) {
        return story.row().receipt().reference();
    }

    private static Level level(Random random) {
        return random.nextInt(4) == 0 ? Level.CENTRAL : Level.PROVINCE;
    }

    private static String day(int number) {
        return START.plusDays(number).toString();
    }
}
