package io.countersign.domain.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Random input that a printed seed reproduces: {@code -Dcountersign.seed=…}. */
final class SeededRandom {
    private final Random random;

    SeededRandom(String property) {
        long seed = Long.getLong("countersign.seed", System.nanoTime());
        System.out.println(property + ": -Dcountersign.seed=" + seed);
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    Rational rational() {
        return new Rational(integer(), integer().abs().add(BigInteger.ONE));
    }

    BigDecimal decimal() {
        return new BigDecimal(new BigInteger(1 + below(100), random), below(80) - 40);
    }

    private BigInteger integer() {
        BigInteger magnitude = new BigInteger(below(120), random);
        return random.nextBoolean() ? magnitude : magnitude.negate();
    }
}
