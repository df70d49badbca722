package io.countersign.adapter.persistence.idempotency;

import static io.countersign.adapter.persistence.connection.Columns.optional;
import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.connection.Foreseen;
import io.countersign.adapter.persistence.connection.SqlText;
import io.countersign.application.failure.StorageException;
import io.countersign.application.idempotency.port.out.KeptReplies;
import io.countersign.application.idempotency.port.out.RolledBackException;
import io.countersign.application.reply.Reply;
import io.countersign.application.reply.ReplyKey;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import reactor.core.publisher.Mono;

final class R2dbcKeptReplies implements KeptReplies {

    private static final String CLAIM = SqlText.load("idempotency/claim");
    private static final String KEEP = SqlText.load("idempotency/keep");
    private static final String FORGET = SqlText.load("idempotency/forget");

    private final Database database;

    R2dbcKeptReplies(Database database) {
        this.database = database;
    }

    @Override
    public Mono<Claim> claim(ReplyKey key, String fingerprint, Duration life) {
        return database.run(Foreseen.lockTimeout(database
                .statement(CLAIM, key.caller().value(), key.route(), key.key(), fingerprint, (double) life.toSeconds())
                .map(R2dbcKeptReplies::read)
                .one(), StorageException.StillRunning::new));
    }

    private static Claim read(Readable row) {
        return optional(row, "head", String.class)
                .<Claim>map(head -> new Claim.Kept(required(row, "fingerprint", String.class),
                        new Reply(head, required(row, "body", String.class))))
                .orElseGet(Claim.Granted::new);
    }

    @Override
    public Mono<Void> keep(ReplyKey key, Reply reply) {
        return database.run(Foreseen.failedTransaction(database
                .statement(KEEP, key.caller().value(), key.route(), key.key(), reply.head(), reply.body())
                .then(), () -> new RolledBackException(reply)));
    }

    @Override
    public Mono<Long> forget(Duration life, int atMost) {
        return database.run(
                database.statement(FORGET, (double) life.toSeconds(), (long) atMost).fetch().rowsUpdated());
    }
}
