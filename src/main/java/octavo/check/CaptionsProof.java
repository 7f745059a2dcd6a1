package octavo.check;

import java.util.ArrayList;
import java.util.List;
import octavo.book.AlternativeText;
import octavo.book.Image;
import octavo.check.AuthorText.Unit;
import octavo.check.source.Reference;
import octavo.check.source.SourceBook;
import octavo.check.source.Words;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.SourceSpan;

/**
 * What only the captions file says: the captions of pictures that no text names, and what is said
 * in place of an image.
 */
final class CaptionsProof {
  private final SourceBook source;
  private final List<Diagnostic> known;
  private final SourceFindings findings;
  private final QuotationSigns signs;

  CaptionsProof(SourceBook source, List<Diagnostic> known, SourceFindings findings) {
    this.source = source;
    this.known = known;
    this.findings = findings;
    this.signs = new QuotationSigns(source.languages());
  }

  /** Compares the captions of pictures that no text names, in any order. */
  void pictures(List<Unit> captions) {
    List<Unit> left = new ArrayList<>(captions);
    for (SourceBook.Picture picture : source.pictures()) {
      boolean there = left.removeIf(unit -> isSame(picture.words(), unit.all()));
      if (!there && !isNamed(picture.at())) {
        findings.report(
            DiagnosticCode.PROOF_WORD_LOST,
            picture.at(),
            "the caption of a picture that no text names was lost or changed when it was read");
      }
    }
    for (Unit unit : left) {
      findings.report(
          DiagnosticCode.PROOF_WORD_ADDED,
          unit.at(),
          "the book has a caption the captions file does not have");
    }
  }

  // No chapter is called like the one it is to stand after.
  private boolean isNamed(SourceSpan at) {
    return known.stream().anyMatch(finding -> names(finding, at));
  }

  private static boolean names(Diagnostic finding, SourceSpan at) {
    return finding.code() == DiagnosticCode.FIG_CAPTION_UNUSED
        && finding.place() instanceof SourceSpan span
        && span.file().path().equals(at.file().path())
        && span.start() <= at.start()
        && at.start() <= span.end();
  }

  /** Compares what is said in place of images, unless their own text says it. */
  void alternatives(List<Image> images) {
    for (Image image : images) {
      Words<Reference> wanted = source.alternative(image.source().path());
      boolean own = image.attributes().value("alt").isPresent();
      if (wanted.size() > 0 && !own && !isSame(wanted, said(image))) {
        findings.report(
            DiagnosticCode.PROOF_ALTERNATIVE,
            image.at(),
            "what is said in place of this image was lost or changed when it was read: “"
                + SourceFindings.quoted(wanted, 0, wanted.size())
                + "”");
      }
    }
  }

  private static Words<NoteCall> said(Image image) {
    Words<NoteCall> words = new Words<>();
    if (image.alternative() instanceof AlternativeText.Described described) {
      words.add(described.text());
      words.end();
    }
    return words;
  }

  private boolean isSame(Words<Reference> source, Words<NoteCall> book) {
    return new StreamComparison(source, book, signs).run(0, 0).differences().isEmpty();
  }
}
