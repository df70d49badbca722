package io.countersign.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.EventFact;
import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.event.Readership;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.ledger.LedgerFault.Reason;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chain of the ledger, its proofs, and what the verifier finds. */
class LedgerTest {

    private static final int LENGTH = 40;
    private static final Instant AT = Instant.parse("2026-03-02T12:00:00.123456Z");
    private static final List<LoggedEvent> EVENTS = IntStream.rangeClosed(1, LENGTH).mapToObj(LedgerTest::event)
            .toList();
    private static final List<LedgerLink> LINKS = links(EVENTS);
    private static final List<KeptEntry> ROWS = rows(EVENTS);

    private static LoggedEvent event(int number) {
        return event(number, "{\"flow\":12.50,\"number\":\"SUB-%d\"}".formatted(number));
    }

    private static LoggedEvent event(int number, String data) {
        var fact = new EventFact("io.countersign.submission.edited", "equipment-submissions/x",
                Optional.of(new ProjectId(new UUID(0, 1))), new UserId(new UUID(0, 2)),
                (JsonObject) JsonReader.readTrusted(data));
        return new LoggedEvent(new EventCursor(700 + number / 2, number), AT, fact);
    }

    private static List<LedgerLink> links(List<LoggedEvent> events) {
        var links = new ArrayList<LedgerLink>();
        var spine = LedgerSpine.EMPTY;
        for (var event : events) {
            links.add(spine.link(event));
            spine = spine.with(event);
        }
        return List.copyOf(links);
    }

    private static List<KeptEntry> rows(List<LoggedEvent> events) {
        var links = links(events);
        return IntStream.range(0, events.size()).mapToObj(place -> {
            var event = events.get(place);
            var fact = event.fact();
            return new KeptEntry(place + 1L, event.cursor(), links.get(place).content(), links.get(place).hash(),
                    Optional.of(new KeptEvent(event.at(), fact.type(), fact.subject(), fact.project(), fact.actor(),
                            JsonWriter.write(fact.data()))));
        }).toList();
    }

    private static LedgerProof proof(long head, long entry) {
        return new LedgerProof(
                LedgerProof.way(head, entry).stream().map(number -> LINKS.get((int) (number - 1))).toList());
    }

    private static LedgerHead head(long number) {
        return LINKS.get((int) (number - 1)).head();
    }

    private static Optional<LedgerFault> fault(List<KeptEntry> rows, LedgerHead... noted) {
        return switch (LedgerCheck.of(rows.iterator(), List.of(noted))) {
            case LedgerCheck.Holds holds -> Optional.empty();
            case LedgerCheck.Broken(var fault) -> Optional.of(fault);
        };
    }

    private static List<KeptEntry> with(int number, UnaryOperator<KeptEntry> change) {
        var rows = new ArrayList<>(ROWS);
        rows.set(number - 1, change.apply(rows.get(number - 1)));
        return rows;
    }

    private static List<KeptEntry> withEvent(int number, UnaryOperator<KeptEvent> change) {
        return with(number, row -> new KeptEntry(row.number(), row.event(), row.content(), row.hash(),
                row.kept().map(change)));
    }

    private static Optional<LedgerFault> found(int number, Reason reason) {
        return Optional.of(new LedgerFault(number, reason));
    }

    @Test
    void provesEveryEntryUnderEveryHead() {
        for (var head = 1; head <= LENGTH; head++) {
            for (var entry = 1; entry <= head; entry++) {
                var proof = proof(head, entry);
                assertThat(proof.proves(head(head), EVENTS.get(entry - 1))).isTrue();
                assertThat(proof.proves(head(head), EVENTS.get(entry % LENGTH))).as("another event").isFalse();
                assertThat(proof.proves(head(head % LENGTH + 1), EVENTS.get(entry - 1))).as("another head").isFalse();
            }
        }
        assertThatThrownBy(() -> LedgerProof.way(3, 4)).hasMessage("entry: 4 is not from 1 to 3");
    }

    @Test
    void provesManyEntriesOnOneWay() {
        for (var entries : List.of(List.of(1L, 17L, 18L, 40L), List.of(3L), List.of(39L, 2L, 2L), List.<Long>of())) {
            var way = LedgerProof.way(LENGTH, entries);
            assertThat(way).startsWith((long) LENGTH).isSortedAccordingTo(Comparator.reverseOrder())
                    .doesNotHaveDuplicates().containsAll(entries);
            var proof = new LedgerProof(way.stream().map(number -> LINKS.get((int) (number - 1))).toList());
            for (var entry = 1; entry <= LENGTH; entry++) {
                var event = EVENTS.get(entry - 1);
                assertThat(proof.upTo(entry).map(one -> one.proves(head(LENGTH), event)))
                        .isEqualTo(way.contains((long) entry) ? Optional.of(true) : Optional.empty());
            }
            assertThat(proof.upTo(LENGTH + 1)).isEmpty();
        }
        assertThatThrownBy(() -> LedgerProof.way(3, List.of(1L, 4L))).hasMessage("entry: 4 is not from 1 to 3");
    }

    @Test
    void showsOfAnExcerptWhatMayBeRead() {
        var other = new ProjectId(new UUID(0, 9));
        var foreign = new EventFact("t", "equipment-submissions/y", Optional.of(other), new UserId(new UUID(0, 2)),
                EVENTS.getFirst().fact().data());
        var theirs = new LoggedEvent(new EventCursor(900, 1), AT, foreign);
        var excerpt = new LedgerExcerpt(
                List.of(new LedgerEntry(LINKS.get(0), EVENTS.get(0)), new LedgerEntry(LINKS.get(1), theirs)),
                List.of(theirs, EVENTS.get(2)));

        var read = excerpt.readBy(new Readership(false, Set.of(new ProjectId(new UUID(0, 1)))));
        assertThat(read).isEqualTo(new LedgerExcerpt(List.of(excerpt.sealed().getFirst()), List.of(EVENTS.get(2))));
        assertThat(read.numbers()).containsExactly(1L);
        assertThat(excerpt.readBy(new Readership(true, Set.of()))).isEqualTo(excerpt);
    }

    @Test
    void provesNothingOverAChangedOrBrokenWay() {
        var path = proof(LENGTH, 5).path();
        for (var place = 0; place < path.size(); place++) {
            var link = path.get(place);
            var changed = new ArrayList<>(path);
            changed.set(place, new LedgerLink(link.number(), link.content(), link.previous() + "0", link.earlier()));
            assertThat(new LedgerProof(changed).proves(head(LENGTH), EVENTS.get(4))).isFalse();
        }
        var jumps = new LedgerProof(List.of(path.getFirst(), path.getLast()));
        assertThat(jumps.proves(head(LENGTH), EVENTS.get(4))).isFalse();
    }

    @Test
    void waysStayShort() {
        assertThat(LongStream.iterate(1, entry -> entry < 1 << 20, entry -> entry + 997)
                .mapToInt(entry -> LedgerProof.way(1 << 20, entry).size())).allMatch(length -> length <= 211);
    }

    @Test
    void holdsWhatWasWritten() {
        assertThat(fault(ROWS)).isEmpty();
        assertThat(fault(ROWS, head(3), head(LENGTH))).isEmpty();
        assertThat(fault(List.of())).isEmpty();
    }

    @Test
    void namesTheFirstBadRow() {
        for (var number = 1; number <= LENGTH; number++) {
            assertThat(
                    fault(with(number, row -> new KeptEntry(row.number(), row.event(), row.content() + "0", row.hash(),
                            row.kept()))))
                    .isEqualTo(found(number, Reason.EVENT_CHANGED));
            assertThat(
                    fault(with(number, row -> new KeptEntry(row.number(), row.event(), row.content(), row.hash() + "0",
                            row.kept()))))
                    .isEqualTo(found(number, Reason.HASH_WRONG));
            assertThat(fault(with(number, row -> new KeptEntry(row.number(), row.event(), row.content(), row.hash(),
                    Optional.empty())))).isEqualTo(found(number, Reason.EVENT_MISSING));
            assertThat(fault(withEvent(number, event -> new KeptEvent(event.at().plusNanos(1000), event.type(),
                    event.subject(), event.project(), event.actor(), event.data()))))
                    .isEqualTo(found(number, Reason.EVENT_CHANGED));
        }
    }

    /** The canonical form is the same each time; the text that is kept is not. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"flow\":12.5,\"number\":\"SUB-9\"}", "{\"flow\":1.25e1,\"number\":\"SUB-9\"}",
            "{\"number\":\"SUB-9\",\"flow\":12.50}"})
    void namesARowWhoseDataWereOnlyWrittenInAnotherWay(String data) {
        var other = event(9, data).fact();
        assertThat(other.canonical()).isEqualTo(event(9).fact().canonical());

        assertThat(fault(withEvent(9, event -> new KeptEvent(event.at(), event.type(), event.subject(), event.project(),
                event.actor(), data)))).isEqualTo(found(9, Reason.EVENT_CHANGED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"flow\": 12.50,\"number\":\"SUB-9\"}", "{", "[]",
            "{\"flow\":12.50,\"number\":\"\\u0053UB-9\"}"})
    void namesARowWhoseDataNobodyWroteSo(String data) {
        assertThat(fault(withEvent(9, event -> new KeptEvent(event.at(), event.type(), event.subject(), event.project(),
                event.actor(), data)))).isEqualTo(found(9, Reason.EVENT_UNREADABLE));
    }

    @Test
    void missesWhatWasRemovedAndSeesWhatWasReordered() {
        for (var number = 1; number < LENGTH; number++) {
            var removed = new ArrayList<>(ROWS);
            removed.remove(number - 1);
            assertThat(fault(removed)).isEqualTo(found(number, Reason.OUT_OF_SEQUENCE));

            var here = ROWS.get(number - 1);
            var next = ROWS.get(number);
            var swapped = new ArrayList<>(ROWS);
            swapped.set(number - 1,
                    new KeptEntry(here.number(), next.event(), next.content(), next.hash(), next.kept()));
            swapped.set(number, new KeptEntry(next.number(), here.event(), here.content(), here.hash(), here.kept()));
            assertThat(fault(swapped)).isEqualTo(found(number, Reason.HASH_WRONG));
        }
        var back = with(9, row -> new KeptEntry(9, ROWS.get(4).event(), row.content(), row.hash(), row.kept()));
        assertThat(fault(back)).isEqualTo(found(9, Reason.OUT_OF_ORDER));
    }

    @Test
    void aNotedHeadFindsAForgedPast() {
        var forged = new ArrayList<>(EVENTS);
        forged.set(9, event(10, "{\"number\":\"SUB-1000\"}"));

        assertThat(fault(rows(forged))).as("whoever may write everything can forge a ledger of its own").isEmpty();
        assertThat(fault(rows(forged), head(12))).isEqualTo(found(12, Reason.NOT_AS_NOTED));
        assertThat(fault(ROWS.subList(0, 30), head(31))).isEqualTo(found(31, Reason.CUT_OFF));
        assertThat(fault(ROWS.subList(0, 30))).as("an end that is gone as a whole leaves no trace inside").isEmpty();
    }

    @Test
    void readsHeadsAsItWritesThem() {
        var head = head(12);
        assertThat(LedgerHead.read(head.toString())).contains(head);
        assertThat(LedgerHead.read("12")).isEmpty();
        assertThat(LedgerHead.read("0" + head)).isEmpty();
        assertThat(LedgerHead.read(head + "0")).isEmpty();
        assertThatThrownBy(() -> new LedgerHead(-1, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsHowEntriesAreNamed() {
        assertThat(LedgerPlace.read("12")).contains(new LedgerPlace.Number(12));
        assertThat(LedgerPlace.read("731-12")).contains(new LedgerPlace.Event(new EventCursor(731, 12)));
        for (var text : List.of("0", "-1", "", "x", "012", "1-2-3", "1234567890123456789")) {
            assertThat(LedgerPlace.read(text)).as(text).isEmpty();
        }
    }

    @Test
    void refusesASpineThatIsNone() {
        assertThatThrownBy(() -> new LedgerSpine(List.of(head(3)), EventCursor.BEGINNING))
                .isInstanceOf(IllegalArgumentException.class);
        var spine = LedgerSpine.EMPTY.with(EVENTS.get(1));
        assertThatThrownBy(() -> spine.with(EVENTS.get(0))).hasMessageContaining("does not come after");
        assertThat(LedgerSpine.numbers(22)).containsExactly(0L, 16L, 20L, 22L);
    }

    @Test
    void goesTheShortestWay() {
        assertThat(LedgerProof.way(5, 5)).containsExactly(5L);
        assertThat(LedgerProof.way(5, 1)).startsWith(5L).endsWith(1L);
        assertThat(LedgerProof.way(6, 4)).as("six names four").containsExactly(6L, 4L);
    }

    @Test
    void takesNoEventTwice() {
        var spine = LedgerSpine.EMPTY.with(EVENTS.getFirst());

        assertThatThrownBy(() -> spine.with(EVENTS.getFirst())).isInstanceOf(IllegalArgumentException.class);
    }
}
