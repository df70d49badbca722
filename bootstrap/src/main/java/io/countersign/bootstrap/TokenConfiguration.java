package io.countersign.bootstrap;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/** The issuers whose bearer tokens are trusted. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    /** Those of local mode itself. */
    @Profile(ModeInitializer.LOCAL)
    @Configuration(proxyBeanMethods = false)
    static class Local {

        @Bean
        LocalTokens localTokens(Clock clock) {
            return new LocalTokens(new SecureRandom(), clock);
        }

        @Bean
        ReactiveJwtDecoder localDecoder(LocalTokens tokens) {
            return tokens.decoder();
        }
    }

    /**
     * Those of the issuer; its keys are fetched with the first token, so that it need not run when the service starts.
     */
    @Profile(ModeInitializer.SERVER)
    @Configuration(proxyBeanMethods = false)
    static class Server {

        @Bean
        ReactiveJwtDecoder issuerDecoder(ServiceSettings settings) {
            String issuer = settings.issuer().orElseThrow();
            var decoder = NimbusReactiveJwtDecoder.withIssuerLocation(issuer).build();
            decoder.setJwtValidator(settings.audience()
                    .<OAuth2TokenValidator<Jwt>>map(audience -> new DelegatingOAuth2TokenValidator<>(
                            JwtValidators.createDefaultWithIssuer(issuer), names(audience)))
                    .orElseGet(() -> JwtValidators.createDefaultWithIssuer(issuer)));
            return decoder;
        }

        private static OAuth2TokenValidator<Jwt> names(String audience) {
            return new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
                    audiences -> audiences != null && audiences.contains(audience));
        }
    }
}
