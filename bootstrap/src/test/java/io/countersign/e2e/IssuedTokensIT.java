package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import io.countersign.adapter.persistence.database.TestDatabase;
import io.countersign.bootstrap.CountersignApplication;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** In server mode a token is believed when the issuer signed it, for this audience, and while it holds. */
class IssuedTokensIT {

    private static final String AUDIENCE = "countersign";
    private static final Duration HOUR = Duration.ofHours(1);

    private static TokenIssuer issuer;
    private static Api anonymous;

    @BeforeAll
    static void startInServerMode() throws IOException, JOSEException {
        issuer = new TokenIssuer();
        var database = TestDatabase.create();
        // Never closed: that would take the event loops from the service of all other tests as well.
        var service = CountersignApplication.service().run("--COUNTERSIGN_MODE=server", "--server.port=0",
                "--server.address=127.0.0.1", "--OIDC_ISSUER_URI=" + issuer.url(), "--OIDC_AUDIENCE=" + AUDIENCE,
                "--DATABASE_URL=postgresql://%s:%s@%s:%d/%s".formatted(database.user(), database.password(),
                        database.host(), database.port(), database.database()));
        var port = Objects.requireNonNull(service.getEnvironment().getProperty("local.server.port"));
        anonymous = new Api(URI.create("http://127.0.0.1:" + port), null);
    }

    @Test
    void believesTheIssuer() throws JOSEException {
        var me = anonymous.withToken(issuer.sign(claims().build())).get("/api/v1/me").expect(200);

        assertThat(me.text("subject")).isEqualTo("somebody");
        assertThat(me.text("name")).isEqualTo("Some Body");
    }

    @Test
    void handsOutNoTokensItself() {
        assertThat(anonymous.post("/local/token", "{\"username\": \"admin\"}").status()).isEqualTo(404);
    }

    @TestFactory
    Stream<DynamicTest> believesNobodyElse() throws JOSEException {
        var now = Instant.now();
        return Stream.of(
                refused("expired", issuer.sign(claims().expirationTime(Date.from(now.minus(HOUR))).build())),
                refused("not yet valid", issuer.sign(claims().notBeforeTime(Date.from(now.plus(HOUR))).build())),
                refused("for another audience", issuer.sign(claims().audience("another").build())),
                refused("for no audience", issuer.sign(claims().audience(List.of()).build())),
                refused("of another issuer", issuer.sign(claims().issuer("https://login.example").build())),
                refused("without a subject", issuer.sign(claims().subject(null).build())),
                refused("forged with another key", issuer.forge(claims().build())),
                refused("signed with the public key as a secret", issuer.confuse(claims().build())));
    }

    private static DynamicTest refused(String what, String token) {
        return DynamicTest.dynamicTest(what, () -> {
            var reply = anonymous.withToken(token).get("/api/v1/me");

            assertThat(reply.status()).as(reply.body()).isEqualTo(401);
            assertThat(reply.text("code")).isEqualTo("unauthenticated");
            assertThat(reply.header("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        });
    }

    private static JWTClaimsSet.Builder claims() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder().issuer(issuer.url()).audience(AUDIENCE).subject("somebody")
                .claim("name", "Some Body").issueTime(Date.from(now)).expirationTime(Date.from(now.plus(HOUR)));
    }
}
