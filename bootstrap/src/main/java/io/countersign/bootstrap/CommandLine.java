package io.countersign.bootstrap;

import java.util.Arrays;
import java.util.List;

/** The task that the packaged application is given on the command line. */
sealed interface CommandLine {

    String USAGE = """
            Usage: java -jar countersign.jar [command] [--setting=value …]
              (no command)    serve
              migrate         bring the database of DATABASE_URL to the schema of this release
              verify-schema   compare the database of DATABASE_URL with the schema of this release
              verify-ledger   check the ledger in the database of DATABASE_URL; with --ledger.head=number:hash[,…]
                              also against heads that were noted before
            Exit codes: 0 done, 1 not done or not as expected, 2 wrong usage or no connection.""";

    /** Serve until stopped. */
    record Serve() implements CommandLine {}

    /** Bring the database to the schema of this release. */
    record Migrate() implements CommandLine {}

    /** Compare the database with the schema of this release. */
    record VerifySchema() implements CommandLine {}

    /** Check the ledger against the events, and against the heads that the settings name. */
    record VerifyLedger() implements CommandLine {}

    /** Arguments that name no task that could be done. */
    record Wrong(String reason) implements CommandLine {}

    /** Finds the command among the arguments; those that begin with two hyphens are settings, for Spring to read. */
    static CommandLine parse(String... arguments) {
        List<String> commands = Arrays.stream(arguments).filter(argument -> !argument.startsWith("--")).toList();
        if (commands.isEmpty()) {
            return new Serve();
        }
        if (commands.size() > 1) {
            return new Wrong("one command at a time: " + String.join(" ", commands));
        }
        return switch (commands.getFirst()) {
            case "migrate" -> new Migrate();
            case "verify-schema" -> new VerifySchema();
            case "verify-ledger" -> new VerifyLedger();
            default -> new Wrong("unknown command: " + commands.getFirst());
        };
    }
}
