package io.countersign.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.FaultLines;
import io.countersign.domain.json.JsonReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UserDraftTest {

    private static Checked<UserDraft> read(String text) {
        return UserDraft.read(JsonReader.readTrusted(text.replace('\'', '"')));
    }

    @Test
    void isWrittenDownWithAddressNameAndSubject() {
        assertThat(read("{'email': 'plumbing@example.com', 'name': ' Plumbing ', 'subject': 's-1'}"))
                .isEqualTo(new Checked.Valid<>(
                        new UserDraft("plumbing@example.com", "Plumbing", Optional.of("s-1"))));
        assertThat(read("{'email': 'plumbing@example.com', 'name': 'Plumbing'}"))
                .isEqualTo(new Checked.Valid<>(new UserDraft("plumbing@example.com", "Plumbing", Optional.empty())));
    }

    @Test
    void saysEverythingThatIsWrong() {
        assertThat(FaultLines.of(read("null"))).containsExactly(" required");
        assertThat(FaultLines.of(read("{'email': 'plumbing', 'subject': 5, 'admin': true}"))).containsExactly(
                "/admin unknown-field", "/email invalid-email", "/name required", "/subject wrong-type");
        assertThat(FaultLines.of(read("{'email': '@%s', 'name': 'n', 'subject': '%s'}".formatted("e".repeat(320),
                "s".repeat(256))))).containsExactly("/email too-long", "/name too-short", "/subject too-long");
        assertThat(FaultLines.of(read("{'email': 'plumbing@example.com', 'name': '%s'}".formatted("n".repeat(256)))))
                .containsExactly("/name too-long");
    }
}
