package io.countersign.adapter.persistence.idempotency;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.connection.Foreseen;
import io.countersign.adapter.persistence.row.Columns;
import io.countersign.adapter.persistence.sql.SqlText;
import io.countersign.application.failure.StorageException;
import io.countersign.application.idempotency.port.out.KeptReplies.Claim;
import io.countersign.application.idempotency.port.out.KeptReplies;
import io.countersign.application.idempotency.port.out.RolledBackException;
import io.countersign.application.reply.Reply;
import io.countersign.application.reply.ReplyKey;
import io.countersign.domain.user.UserId;
import java.time.Duration;
import reactor.core.publisher.Mono;

final class R2dbcKeptReplies implements KeptReplies {

    private record Claimed(UserId caller, String route, String key, String fingerprint, double life) {}

    private record Kept(UserId caller, String route, String key, String head, String body) {}

    private record Old(double life, long atMost) {}

    private static final SqlText<Claimed> CLAIM = SqlText.load("idempotency/claim", Claimed.class);
    private static final SqlText<Kept> KEEP = SqlText.load("idempotency/keep", Kept.class);
    private static final SqlText<Old> FORGET = SqlText.load("idempotency/forget", Old.class);

    private final Database database;

    R2dbcKeptReplies(Database database) {
        this.database = database;
    }

    @Override
    public Mono<Claim> claim(ReplyKey key, String fingerprint, Duration life) {
        return database.run(Foreseen.lockTimeout(database
                .select(CLAIM, new Claimed(key.caller(), key.route(), key.key(), fingerprint, life.toSeconds()),
                        R2dbcKeptReplies::read)
                .one(), StorageException.StillRunning::new));
    }

    private static Claim read(Columns row) {
        return row.optional("head", String.class)
                .<Claim>map(head -> new Claim.Kept(row.required("fingerprint", String.class),
                        new Reply(head, row.required("body", String.class))))
                .orElseGet(Claim.Granted::new);
    }

    @Override
    public Mono<Void> keep(ReplyKey key, Reply reply) {
        return database.run(Foreseen.failedTransaction(database
                .statement(KEEP, new Kept(key.caller(), key.route(), key.key(), reply.head(), reply.body()))
                .then(), () -> new RolledBackException(reply)));
    }

    @Override
    public Mono<Long> forget(Duration life, int atMost) {
        return database.run(database.update(FORGET, new Old(life.toSeconds(), atMost)));
    }
}
