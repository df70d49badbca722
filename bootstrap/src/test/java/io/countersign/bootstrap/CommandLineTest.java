package io.countersign.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void servesWithoutACommand() {
        assertThat(CommandLine.parse()).isEqualTo(new CommandLine.Serve());
        assertThat(CommandLine.parse("--server.port=0")).isEqualTo(new CommandLine.Serve());
    }

    @Test
    void knowsItsCommands() {
        assertThat(CommandLine.parse("migrate")).isEqualTo(new CommandLine.Migrate());
        assertThat(CommandLine.parse("verify-ledger", "--ledger.head=1:x")).isEqualTo(new CommandLine.VerifyLedger());
        assertThat(CommandLine.parse("--debug", "verify-schema")).isEqualTo(new CommandLine.VerifySchema());
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(CommandLine.parse("verify-books"))
                .isEqualTo(new CommandLine.Wrong("unknown command: verify-books"));
        assertThat(CommandLine.parse("migrate", "now")).isEqualTo(
                new CommandLine.Wrong("one command at a time: migrate now"));
    }
}
