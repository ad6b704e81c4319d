import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Holds PDF files against standards: Conformance ua1,3a FILE…
 *
 * <p>A line for each file and standard, PASS or FAIL, the standard, the file; below a failure a
 * line for each rule that was broken. The exit status is 1 if any file fails.
 */
public final class Conformance {
    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        boolean sound = true;
        for (int at = 1; at < arguments.length; at++) {
            for (String standard : arguments[0].split(",")) {
                sound &= holds(PDFAFlavour.byFlavourId(standard), Path.of(arguments[at]));
            }
        }
        System.exit(sound ? 0 : 1);
    }

    private static boolean holds(PDFAFlavour flavour, Path file) throws Exception {
        try (InputStream input = Files.newInputStream(file);
                var parser = Foundries.defaultInstance().createParser(input, flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            boolean sound = result.isCompliant() && result.getTotalAssertions() > 0;
            System.out.println((sound ? "PASS " : "FAIL ") + flavour.getId() + " " + file);
            broken(result).forEach(rule -> System.out.println("     " + rule));
            return sound;
        }
    }

    private static SortedSet<String> broken(ValidationResult result) {
        SortedSet<String> rules = new TreeSet<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                var rule = assertion.getRuleId();
                String message = assertion.getMessage().replaceAll("\\s+", " ");
                rules.add(rule.getClause() + "-" + rule.getTestNumber() + ": " + message);
            }
        }
        return rules;
    }
}
