package io.countersign.e2e;

import static io.countersign.e2e.LedgerJson.event;
import static io.countersign.e2e.LedgerJson.head;
import static io.countersign.e2e.LedgerJson.link;
import static io.countersign.e2e.LedgerJson.member;
import static io.countersign.e2e.LedgerJson.number;
import static io.countersign.e2e.LedgerJson.proof;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.persistence.ledger.LedgerAudit;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.ledger.LedgerHead;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger of the running service, checked by the domain alone. */
class LedgerIT {

    private static final String LEDGER = "/api/v1/ledger";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static BuildingSite site;
    private static Connection database;
    private static String entry;

    @BeforeAll
    static void buildSite() throws SQLException {
        site = new BuildingSite();
        database = RunningService.get().database().connect();
        entry = sealed(database, "projects/" + site.project());
    }

    /** The path of the entry of the first event of a subject, once it is sealed. */
    static String sealed(Connection database, String subject) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try (var statement = database.prepareStatement("SELECT l.tx::text || '-' || l.seq FROM ledger_entries AS l"
                    + " JOIN domain_events AS e ON e.tx = l.tx AND e.seq = l.seq WHERE e.subject = ? ORDER BY l.number")) {
                statement.setString(1, subject);
                try (var rows = statement.executeQuery()) {
                    if (rows.next()) {
                        return LEDGER + "/entries/" + rows.getString(1);
                    }
                }
                Thread.sleep(50);
            } catch (SQLException failed) {
                throw new AssertionError(subject, failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError(subject, interrupted);
            }
        }
        throw new AssertionError(subject + " was not sealed");
    }

    private static JsonObject object(Api.Reply reply) {
        return (JsonObject) JsonReader.readTrusted(new String(reply.response().body(), StandardCharsets.UTF_8));
    }

    private static boolean proves(JsonObject proven, LedgerHead head) {
        return proof(proven).proves(head, event((JsonObject) member(proven, "entry")));
    }

    @Test
    void givesProofsThatTheDomainChecks() {
        var viewer = site.person("viewer");
        var head = head(object(viewer.get(LEDGER + "/head").expect(200)));
        var shown = object(viewer.get(entry).expect(200));
        assertThat(link(shown).content()).isEqualTo(event(shown).digest());
        assertThat(link(shown).hash()).isEqualTo(EventClient.text(shown, "hash"));
        assertThat(object(viewer.get(LEDGER + "/entries/" + number(shown)).expect(200))).isEqualTo(shown);

        var proven = object(viewer.get(entry + "/proof?head=" + head.number()).expect(200));
        assertThat(head((JsonObject) member(proven, "head"))).isEqualTo(head);
        assertThat(proves(proven, head)).isTrue();
        assertThat(proves(proven, new LedgerHead(head.number(), LedgerHead.EMPTY.hash()))).isFalse();
        var now = object(viewer.get(entry + "/proof").expect(200));
        assertThat(proves(now, head((JsonObject) member(now, "head")))).isTrue();
    }

    @Test
    void sealsWhatHappensAndHoldsWhenItIsAudited() throws SQLException {
        var project = new BuildingSite().project();
        var noted = object(site.admin().get(sealed(database, "projects/" + project)).expect(200));
        var lines = new ArrayList<String>();

        assertThat(new LedgerAudit(PATIENCE).verify(database, List.of(link(noted).head()), lines::add))
                .as("%s", lines).isTrue();
    }

    @Test
    void showsNobodyWhatHeMayNotRead() {
        var outsider = new BuildingSite().person("viewer");

        outsider.get(LEDGER + "/head").expect(200);
        assertThat(outsider.get(entry).expect(404).code()).isEqualTo("not-found");
        assertThat(outsider.get(entry + "/proof?head=0").expect(404).code()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1-2-3", "999999999999", "18446744073709551615-1", "1.5"})
    void knowsNoOtherEntries(String place) {
        assertThat(site.admin().get(LEDGER + "/entries/" + place).expect(404).code()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"head=0", "head=x", "head=1", "head=2147483647", "head=", "head=1&head=2", "heads=1"})
    void refusesBadHeads(String query) {
        var reply = site.admin().get(entry + "/proof?" + query).expect(422);

        assertThat(reply.text("errors", 0, "parameter")).isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void refusesParametersNobodyAskedFor() {
        site.admin().get(LEDGER + "/head?at=1").expect(422);
        site.admin().get(entry + "?at=1").expect(422);
    }
}
