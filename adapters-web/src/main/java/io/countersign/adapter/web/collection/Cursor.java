package io.countersign.adapter.web.collection;

import io.countersign.application.page.Position;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** A position in a collection as text that only the service reads: microseconds, id and urgency in base64url. */
final class Cursor {

    private static final int SIZE = Long.BYTES * 3;
    private static final int SIZE_WITH_URGENCY = SIZE + 1 + Long.BYTES;

    private Cursor() {
    }

    static String write(Position position) {
        var bytes = ByteBuffer.allocate(position.urgency().isPresent() ? SIZE_WITH_URGENCY : SIZE)
                .putLong(micros(position.at()))
                .putLong(position.id().getMostSignificantBits())
                .putLong(position.id().getLeastSignificantBits());
        position.urgency().ifPresent(urgency -> bytes.put((byte) (urgency.overdue() ? 1 : 0))
                .putLong(micros(urgency.asOf())));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static Optional<Position> read(String cursor) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            return switch (bytes.remaining()) {
                case SIZE -> Optional.of(new Position(instant(bytes.getLong()), id(bytes)));
                case SIZE_WITH_URGENCY -> Optional.of(new Position(instant(bytes.getLong()), id(bytes),
                        Optional.of(new Position.Urgency(bytes.get() == 1, instant(bytes.getLong())))));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static UUID id(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
