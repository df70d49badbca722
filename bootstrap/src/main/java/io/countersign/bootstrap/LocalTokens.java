package io.countersign.bootstrap;

import io.countersign.adapter.web.local.TokenIssuer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/** Issues the tokens of local mode to anybody who asks. Their secret is made at start and stored nowhere. */
final class LocalTokens implements TokenIssuer {

    private static final Duration LIFE = Duration.ofHours(1);

    private static final String ISSUER = "countersign-local";
    private static final int SECRET_BYTES = 32;

    private final SecretKey secret;
    private final JwtEncoder encoder;
    private final Clock clock;

    LocalTokens(SecureRandom random, Clock clock) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        this.secret = new SecretKeySpec(bytes, "HmacSHA256");
        this.encoder = NimbusJwtEncoder.withSecretKey(secret).build();
        this.clock = clock;
    }

    @Override
    public Duration life() {
        return LIFE;
    }

    @Override
    public String issue(String username) {
        Instant now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .subject(DemoPeople.subject(username))
                .claim("name", username)
                .issuedAt(now)
                .expiresAt(now.plus(LIFE));
        DemoPeople.roles(username).ifPresent(roles -> claims.claim("roles", roles));
        return encoder.encode(JwtEncoderParameters.from(JwsHeader.with(MacAlgorithm.HS256).build(), claims.build()))
                .getTokenValue();
    }

    ReactiveJwtDecoder decoder() {
        var decoder = NimbusReactiveJwtDecoder.withSecretKey(secret).macAlgorithm(MacAlgorithm.HS256).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(ISSUER));
        return decoder;
    }
}
