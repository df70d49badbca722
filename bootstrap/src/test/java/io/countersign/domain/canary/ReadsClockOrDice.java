package io.countersign.domain.canary;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Every way to read the time or to roll dice. */
public final class ReadsClockOrDice {

    private ReadsClockOrDice() {
    }

    static final class ByInstant {
        Instant at() {
            return Instant.now();
        }
    }

    static final class ByMethodReference {
        Supplier<Instant> at() {
            return Instant::now;
        }
    }

    static final class ByGivenClock {
        LocalDate at(Clock clock) {
            return LocalDate.now(clock);
        }
    }

    static final class ByGivenZone {
        ZonedDateTime at(ZoneId zone) {
            return ZonedDateTime.now(zone);
        }
    }

    static final class BySystemClock {
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    static final class ByTickingClock {
        Clock clock(ZoneId zone) {
            return Clock.tickSeconds(zone);
        }
    }

    static final class BySystemSource {
        InstantSource source() {
            return InstantSource.system();
        }
    }

    static final class ByMachineZone {
        ZoneId zone() {
            return ZoneId.systemDefault();
        }
    }

    static final class ByMilliseconds {
        long at() {
            return System.currentTimeMillis();
        }
    }

    static final class ByNanoseconds {
        long at() {
            return System.nanoTime();
        }
    }

    static final class ByDate {
        Date at() {
            return new Date();
        }
    }

    static final class ByCalendar {
        Calendar at() {
            return Calendar.getInstance();
        }
    }

    static final class ByRandomId {
        UUID id() {
            return UUID.randomUUID();
        }
    }

    static final class ByRandomIdReference {
        Supplier<UUID> id() {
            return UUID::randomUUID;
        }
    }

    static final class ByRandom {
        Random dice() {
            return new Random(1);
        }
    }

    static final class ByThreadLocalRandom {
        int throwDice() {
            return ThreadLocalRandom.current().nextInt(6);
        }
    }

    static final class ByMath {
        double throwDice() {
            return Math.random();
        }
    }

    static final class ByShuffle {
        void mix(List<String> values) {
            Collections.shuffle(values);
        }
    }
}
