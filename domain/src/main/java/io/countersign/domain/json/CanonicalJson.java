package io.countersign.domain.json;

import io.countersign.domain.json.JsonValue.JsonNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * The canonical form of RFC 8785 (JSON Canonicalization Scheme): members sorted by UTF-16 code units, no white space,
 * numbers as ECMAScript writes them. A number that an IEEE 754 double does not hold exactly would lose digits there; by
 * appendix D of the RFC it is written as a string of its plain decimal instead.
 */
public final class CanonicalJson {

    private CanonicalJson() {
    }

    /** @return the canonical text of the value */
    public static String of(JsonValue value) {
        return new JsonWriter(CanonicalJson::number,
                object -> object.members().entrySet().stream().sorted(Map.Entry.comparingByKey())).text(value);
    }

    /** @return {@code sha-256:} and 64 hexadecimal digits: the digest of the canonical text in UTF-8 */
    public static String digest(JsonValue value) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(of(value).getBytes(StandardCharsets.UTF_8));
            return "sha-256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static String number(JsonNumber number) {
        var decimal = number.decimal();
        var nearest = decimal.doubleValue();
        return Double.isInfinite(nearest) || shortest(nearest).compareTo(decimal) != 0
                ? '"' + decimal.stripTrailingZeros().toString() + '"'
                : ecmaScript(shortest(nearest));
    }

    /** The decimal of fewest digits that names the double; where one digit does, Java writes two (4.9E-324). */
    private static BigDecimal shortest(double value) {
        var written = new BigDecimal(Double.toString(value));
        if (written.precision() > 2) {
            return written;
        }
        var oneDigit = new BigDecimal(value).round(new MathContext(1, RoundingMode.HALF_EVEN));
        return oneDigit.doubleValue() == value ? oneDigit : written;
    }

    /** Number::toString of ECMA-262: plain digits from 1e-6 to below 1e21, else an exponent with its sign. */
    private static String ecmaScript(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        var shortest = value.stripTrailingZeros();
        var exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= -6 && exponent < 21) {
            return shortest.toPlainString();
        }
        var digits = shortest.unscaledValue().abs().toString();
        var mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return (value.signum() < 0 ? "-" : "") + mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
