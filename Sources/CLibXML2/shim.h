#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

// Debian builds libxml2 with ICU, and its headers then pull in ICU's, which clash with the ones
// that Foundation brings into any module that sees both. Nothing here needs the ICU members.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/globals.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
#include <libxml/xmlwriter.h>

/// Where libxml2 sends an error that belongs to no context.
typedef struct {
  xmlStructuredErrorFunc handler;
  void *context;
} CLibXML2ThreadErrors;

/// Redirects the calling thread's context-free errors and returns where they went before.
///
/// Character decoders and the regular expressions of schemas know no parser context: without
/// this their errors are printed on standard error. The setting is the thread's own, so that
/// calls in other threads neither see it nor are seen by it. The names it reads are macros,
/// which Swift does not import.
static inline CLibXML2ThreadErrors CLibXML2RedirectThreadErrors(CLibXML2ThreadErrors target) {
  CLibXML2ThreadErrors former = {xmlStructuredError, xmlStructuredErrorContext};
  xmlSetStructuredErrorFunc(target.context, target.handler);
  return former;
}

#endif
