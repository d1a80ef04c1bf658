<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BitRuler</name>
    <message>
        <source>end of document</source>
        <translation>文档结尾</translation>
    </message>
    <message>
        <source>%1 in token %2</source>
        <translation>%1，位于词元 %2</translation>
    </message>
    <message>
        <source>%1: %2 bits of information</source>
        <translation>%1：信息量 %2 比特</translation>
    </message>
    <message>
        <source>%1: %2 code bits, shared out</source>
        <translation>%1：%2 编码比特（均摊）</translation>
    </message>
    <message>
        <source>spare %1</source>
        <translation>空余 %1</translation>
    </message>
    <message>
        <source>Token %1, id %2</source>
        <translation>词元 %1，编号 %2</translation>
    </message>
    <message>
        <source>Token %1, id %2 = %3</source>
        <translation>词元 %1，编号 %2 = %3</translation>
    </message>
    <message>
        <source>%1: bits from %2</source>
        <translation>%1：比特来自 %2</translation>
    </message>
    <message>
        <source>no model: code bits are shared out over each token&apos;s bytes</source>
        <translation>无模型：每个词元的编码比特均摊到它的各个字节</translation>
    </message>
    <message>
        <source>Bits in window</source>
        <translation>窗口内的比特</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>比特</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Code bits</source>
        <translation>编码比特</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结尾</translation>
    </message>
    <message>
        <source>no code bits</source>
        <translation>无编码比特</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 比特</translation>
    </message>
    <message>
        <source>%1 of %2 bits</source>
        <translation>%2 比特中的 %1</translation>
    </message>
    <message>
        <source>spare</source>
        <translation>空余</translation>
    </message>
</context>
<context>
    <name>CellGlyphs</name>
    <message>
        <source>end</source>
        <translation>结尾</translation>
    </message>
</context>
<context>
    <name>Declared</name>
    <message>
        <source>The byte model that drives the arithmetic coder</source>
        <translation>驱动算术编码器的字节模型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>How many transformer layers</source>
        <translation>变换器（Transformer）的层数</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Width of the residual stream (d_model)</source>
        <translation>残差流的宽度（d_model）</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>注意力头</translation>
    </message>
    <message>
        <source>Attention heads per layer</source>
        <translation>每层的注意力头数</translation>
    </message>
    <message>
        <source>Key/value heads</source>
        <translation>键/值头</translation>
    </message>
    <message>
        <source>Heads of keys and values that the attention heads share; 0: as many as heads</source>
        <translation>由注意力头共用的键和值的头数；0：与注意力头数相同</translation>
    </message>
    <message>
        <source>Head width</source>
        <translation>头宽度</translation>
    </message>
    <message>
        <source>Width of one attention head</source>
        <translation>一个注意力头的宽度</translation>
    </message>
    <message>
        <source>Feed-forward width</source>
        <translation>前馈宽度</translation>
    </message>
    <message>
        <source>Width of the gated feed-forward layer (d_ff)</source>
        <translation>门控前馈层的宽度（d_ff）</translation>
    </message>
    <message>
        <source>Feed-forward</source>
        <translation>前馈</translation>
    </message>
    <message>
        <source>Gate of the feed-forward layer; the paper&apos;s parameter counts fit gated-relu</source>
        <translation>前馈层的门；论文的参数量与 gated-relu 相符</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>位置编码</translation>
    </message>
    <message>
        <source>How a layer knows distances: 32 learned buckets up to 128, a table per layer (t5-relative), or rotation (rope)</source>
        <translation>层如何知道距离：每层一张表，32 个学习的桶，最远 128（t5-relative）；或旋转（rope）</translation>
    </message>
    <message>
        <source>Tied embeddings</source>
        <translation>共享嵌入</translation>
    </message>
    <message>
        <source>Use the input embedding as output layer too, logits divided by sqrt(d_model)</source>
        <translation>输入嵌入同时用作输出层，logits 除以 sqrt(d_model)</translation>
    </message>
    <message>
        <source>Norm epsilon</source>
        <translation>归一化 epsilon</translation>
    </message>
    <message>
        <source>Added to the mean square in RMS norms</source>
        <translation>在 RMS 归一化中加到均方上的值</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>symbols</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>Symbols of one training example; an end of document counts as one</source>
        <translation>一个训练样本的符号数；文档结尾计为一个</translation>
    </message>
    <message>
        <source>Documents per sequence</source>
        <translation>每序列文档数</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Documents joined into one long text before it is cut into examples</source>
        <translation>切成样本之前连成一个长文本的文档数</translation>
    </message>
    <message>
        <source>Share of short steps</source>
        <translation>短步比例</translation>
    </message>
    <message>
        <source>Share of the steps whose examples are cut into short pieces that each start from nothing; trains what window tokenizers ask for, contexts of 0 to 15 bytes</source>
        <translation>样本被切成短片段、每段从零开始的步所占比例；训练窗口分词器所需的 0 至 15 字节上下文</translation>
    </message>
    <message>
        <source>Short context</source>
        <translation>短上下文</translation>
    </message>
    <message>
        <source>Length of the pieces of a short step; divides the context</source>
        <translation>短步中片段的长度；须整除上下文</translation>
    </message>
    <message>
        <source>Shuffle buffer</source>
        <translation>打乱缓冲区</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Examples kept in memory to draw the next one from</source>
        <translation>保存在内存中、从中抽取下一个的样本数</translation>
    </message>
    <message>
        <source>Validation examples</source>
        <translation>验证样本</translation>
    </message>
    <message>
        <source>Held-out examples per measurement, at most</source>
        <translation>每次测量最多使用的留出样本数</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>adafactor: the paper&apos;s, factored second moments and no momentum; adamw</source>
        <translation>adafactor：论文所用，二阶矩分解，无动量；adamw</translation>
    </message>
    <message>
        <source>Base rate</source>
        <translation>基础学习率</translation>
    </message>
    <message>
        <source>Learning rate before the schedule; Adafactor multiplies it by the size of each parameter</source>
        <translation>调度之前的学习率；Adafactor 会乘以每个参数的大小</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>flat-then-rsqrt: rate / sqrt(max(step, flat)), as in the paper; flat: rate</source>
        <translation>flat-then-rsqrt：学习率 / sqrt(max(步, flat))，如论文；flat：恒定学习率</translation>
    </message>
    <message>
        <source>Flat stretch</source>
        <translation>平坦段</translation>
    </message>
    <message>
        <source>updates or share</source>
        <translation>更新数或比例</translation>
    </message>
    <message>
        <source>How long flat-then-rsqrt stays at its highest rate (the paper&apos;s &apos;warm-up&apos;)</source>
        <translation>flat-then-rsqrt 保持最高学习率的时长（论文的“预热”）</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>升温</translation>
    </message>
    <message>
        <source>Linear rise of the rate from zero at the start</source>
        <translation>开始时学习率从零线性上升</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>衰减</translation>
    </message>
    <message>
        <source>Linear fall of the rate at the end of the run</source>
        <translation>运行结束时学习率线性下降</translation>
    </message>
    <message>
        <source>Rate at the end</source>
        <translation>最终学习率</translation>
    </message>
    <message>
        <source>What the decay ends at, as a share of the rate without decay</source>
        <translation>衰减终点的学习率，占无衰减时学习率的比例</translation>
    </message>
    <message>
        <source>z-loss</source>
        <translation>z 损失</translation>
    </message>
    <message>
        <source>Weight of log(Z)^2, which keeps the logits&apos; normaliser near 1</source>
        <translation>log(Z)^2 的权重，使 logits 的归一化项保持在 1 附近</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <source>Largest norm of all gradients together; 0: no limit (Adafactor clips updates)</source>
        <translation>所有梯度合在一起的最大范数；0：不限制（Adafactor 裁剪更新）</translation>
    </message>
    <message>
        <source>AdamW beta 1</source>
        <translation>AdamW 的 beta 1</translation>
    </message>
    <message>
        <source>Decay of AdamW&apos;s momentum</source>
        <translation>AdamW 动量的衰减</translation>
    </message>
    <message>
        <source>AdamW beta 2</source>
        <translation>AdamW 的 beta 2</translation>
    </message>
    <message>
        <source>Decay of AdamW&apos;s second moments</source>
        <translation>AdamW 二阶矩的衰减</translation>
    </message>
    <message>
        <source>AdamW weight decay</source>
        <translation>AdamW 权重衰减</translation>
    </message>
    <message>
        <source>Decoupled weight decay of matrices under AdamW</source>
        <translation>AdamW 对矩阵的解耦权重衰减</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Optimizer updates of the whole run</source>
        <translation>整个运行的优化器更新次数</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Examples per update</source>
        <translation>每次更新的样本数</translation>
    </message>
    <message>
        <source>Micro batch</source>
        <translation>微批次</translation>
    </message>
    <message>
        <source>Examples that go through the model at once; gradients add up to the batch. 0: the whole batch</source>
        <translation>一次通过模型的样本数；梯度累加为整批。0：整批</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Decides first weights and order of the examples</source>
        <translation>决定初始权重和样本顺序</translation>
    </message>
    <message>
        <source>Recompute activations</source>
        <translation>重算激活</translation>
    </message>
    <message>
        <source>Compute the activations of each layer again in the backward pass instead of keeping them: a third more work for far less memory, and the same weights</source>
        <translation>反向传播时重新计算每层的激活而不保存：多三分之一的计算，内存少得多，权重相同</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Number format of matrix products in training; auto: bf16 where the processor or GPU has it</source>
        <translation>训练中矩阵乘积的数字格式；auto：处理器或 GPU 支持时用 bf16</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Where to train</source>
        <translation>在哪里训练</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Processor threads; 0: one per core. Another number gives slightly other sums</source>
        <translation>处理器线程；0：每核一个。线程数不同，求和结果会略有不同</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <source>Updates between checkpoints</source>
        <translation>两次检查点之间的更新数</translation>
    </message>
    <message>
        <source>Keep checkpoints</source>
        <translation>保留检查点</translation>
    </message>
    <message>
        <source>How many of the latest checkpoints stay; the best one stays in any case</source>
        <translation>保留最近多少个检查点；最好的一个总是保留</translation>
    </message>
    <message>
        <source>Validate every</source>
        <translation>验证间隔</translation>
    </message>
    <message>
        <source>Updates between measurements on held-out text</source>
        <translation>在留出文本上两次测量之间的更新数</translation>
    </message>
    <message>
        <source>Report every</source>
        <translation>报告间隔</translation>
    </message>
    <message>
        <source>Updates between training metrics in events.jsonl</source>
        <translation>events.jsonl 中训练指标之间的更新数</translation>
    </message>
    <message>
        <source>The paper&apos;s recipe: 3.1 M parameters, 2.5 million updates of 128 x 1024 symbols (a GPU for days)</source>
        <translation>论文的配方：310 万参数，250 万次更新，每次 128 x 1024 个符号（GPU 上数天）</translation>
    </message>
    <message>
        <source>1.8 M parameters, half an hour on one processor core with bf16</source>
        <translation>180 万参数，在一个支持 bf16 的处理器核上半小时</translation>
    </message>
    <message>
        <source>Under a minute: to try things out and for tests</source>
        <translation>不到一分钟：用于试用和测试</translation>
    </message>
    <message>
        <source>A language model over the tokens of a tokenizer</source>
        <translation>分词器词元上的语言模型</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Tokens of one training example</source>
        <translation>一个训练样本的词元数</translation>
    </message>
    <message>
        <source>Text of an example</source>
        <translation>样本的文本长度</translation>
    </message>
    <message>
        <source>Text that is tokenized on its own to make one example: its first tokens fill the context, the rest is dropped, a shorter one is padded. 0: as much as most often fills the context</source>
        <translation>单独分词成为一个样本的文本：前面的词元填满上下文，其余舍弃，不足则填充。0：取最常填满上下文的长度</translation>
    </message>
    <message>
        <source>Documents joined into one long text before it is cut</source>
        <translation>切分之前连成一个长文本的文档数</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Texts kept in memory to draw the next one from</source>
        <translation>保存在内存中、从中抽取下一个的文本数</translation>
    </message>
    <message>
        <source>Encoding threads</source>
        <translation>编码线程</translation>
    </message>
    <message>
        <source>Threads that tokenize ahead of the training</source>
        <translation>提前为训练分词的线程</translation>
    </message>
    <message>
        <source>Repeated passages</source>
        <translation>重复文段</translation>
    </message>
    <message>
        <source>Share of the examples in which each passage is said two or three times: a small model that is to decode memory slots learns to copy only so. 0: text as it is</source>
        <translation>每个文段说两三遍的样本所占比例：要解码记忆槽的小模型只有这样才能学会复制。0：文本保持原样</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Validation texts</source>
        <translation>验证文本</translation>
    </message>
    <message>
        <source>Held-out texts per measurement, at most; the same raw bytes for every tokenizer</source>
        <translation>每次测量最多使用的留出文本数；每个分词器使用相同的原始字节</translation>
    </message>
    <message>
        <source>Length of a validation text</source>
        <translation>验证文本的长度</translation>
    </message>
    <message>
        <source>Each is tokenized on its own and scored whole</source>
        <translation>每个文本单独分词并完整评分</translation>
    </message>
    <message>
        <source>Baseline examples</source>
        <translation>基线样本</translation>
    </message>
    <message>
        <source>Training examples counted for the unigram baseline</source>
        <translation>为一元基线统计的训练样本数</translation>
    </message>
    <message>
        <source>The paper&apos;s 25m model: 200,000 updates of 256 x 512 tokens (a GPU for days)</source>
        <translation>论文的 25m 模型：20 万次更新，每次 256 x 512 个词元（GPU 上数天）</translation>
    </message>
    <message>
        <source>The paper&apos;s 113m model: 200,000 updates of 256 x 512 tokens (a GPU for days)</source>
        <translation>论文的 113m 模型：20 万次更新，每次 256 x 512 个词元（GPU 上数天）</translation>
    </message>
    <message>
        <source>The paper&apos;s 403m model: 200,000 updates of 256 x 512 tokens (a GPU for days)</source>
        <translation>论文的 403m 模型：20 万次更新，每次 256 x 512 个词元（GPU 上数天）</translation>
    </message>
    <message>
        <source>The paper&apos;s 2b model: 200,000 updates of 256 x 512 tokens (a GPU for days)</source>
        <translation>论文的 2b 模型：20 万次更新，每次 256 x 512 个词元（GPU 上数天）</translation>
    </message>
    <message>
        <source>0.6 M parameters beside the embeddings: minutes on one processor core with 256 tokens, an hour with 65,536</source>
        <translation>嵌入之外 60 万参数：256 个词元时在一个处理器核上几分钟，65,536 个时一小时</translation>
    </message>
    <message>
        <source>Under a minute with few tokens: to try things out and for tests</source>
        <translation>词元种类少时不到一分钟：用于试用和测试</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>分词器</translation>
    </message>
    <message>
        <source>Name or file of the tokenizer whose tokens are learned</source>
        <translation>要学习其词元的分词器的名称或文件</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Folder that &apos;mullion dataset&apos; wrote: tokens made before. Validation text still comes from the corpus</source>
        <translation>“mullion dataset”写出的文件夹：预先生成的词元。验证文本仍来自语料</translation>
    </message>
    <message>
        <source>A Llama-like language model over bytes or tokens, to be frozen under an ICAE</source>
        <translation>字节或词元上的 Llama 式语言模型，冻结后置于 ICAE 之下</translation>
    </message>
    <message>
        <source>85 M parameters beside the embeddings, 26 billion tokens (a GPU for a day)</source>
        <translation>嵌入之外 8500 万参数，260 亿个词元（GPU 上一天）</translation>
    </message>
    <message>
        <source>1.2 M parameters beside the embeddings: half an hour on one processor core over bytes</source>
        <translation>嵌入之外 120 万参数：按字节在一个处理器核上半小时</translation>
    </message>
    <message>
        <source>Text and its code in one sequence: whether a model learns to code or decode</source>
        <translation>文本及其编码在同一序列中：考察模型能否学会编码或解码</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>decompress: code, then its text; compress: text, then its code; control: the text alone, what a language model knows of it without the code</source>
        <translation>decompress：先编码后文本；compress：先文本后编码；control：只有文本，即语言模型没有编码时所知道的</translation>
    </message>
    <message>
        <source>Length of a text</source>
        <translation>文本长度</translation>
    </message>
    <message>
        <source>Each text is encoded on its own</source>
        <translation>每个文本单独编码</translation>
    </message>
    <message>
        <source>Held-out texts per measurement, at most; the same for every tokenizer</source>
        <translation>每次测量最多使用的留出文本数；每个分词器相同</translation>
    </message>
    <message>
        <source>The paper&apos;s probe: its 113m model on texts of 1,024 bytes (a GPU for a day)</source>
        <translation>论文的探针：其 113m 模型，文本长 1,024 字节（GPU 上一天）</translation>
    </message>
    <message>
        <source>0.6 M parameters beside the embeddings, texts of 96 symbols: a quarter of an hour on one processor core</source>
        <translation>嵌入之外 60 万参数，文本长 96 个符号：在一个处理器核上一刻钟</translation>
    </message>
    <message>
        <source>Name or file of the tokenizer whose code is learned</source>
        <translation>要学习其编码的分词器的名称或文件</translation>
    </message>
    <message>
        <source>Memory slots on a frozen language model: contexts are compressed and restored</source>
        <translation>冻结语言模型上的记忆槽：压缩并还原上下文</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>记忆</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>槽</translation>
    </message>
    <message>
        <source>Memory slots of a segment</source>
        <translation>每段的记忆槽数</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>压缩率</translation>
    </message>
    <message>
        <source>tokens per slot</source>
        <translation>词元/槽</translation>
    </message>
    <message>
        <source>Rate at most: a segment holds slots x compression tokens</source>
        <translation>最大压缩率：一段容纳 槽数 x 压缩率 个词元</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>段数</translation>
    </message>
    <message>
        <source>Segments of the longest context; each is compressed on its own, their slots are joined</source>
        <translation>最长上下文的段数；每段单独压缩，槽连在一起</translation>
    </message>
    <message>
        <source>Slots of a short segment</source>
        <translation>短段的槽数</translation>
    </message>
    <message>
        <source>fixed: every segment has all slots, as in the paper; by-rate: a segment of n tokens has the first n / compression ones</source>
        <translation>fixed：每段都有全部槽，如论文；by-rate：n 个词元的段有前 n / 压缩率 个槽</translation>
    </message>
    <message>
        <source>Positions of slots</source>
        <translation>槽的位置</translation>
    </message>
    <message>
        <source>consecutive: after the context, as in the paper; uniform: spread over the context (EPL), which bases with t5-relative need to find their stretch</source>
        <translation>consecutive：在上下文之后，如论文；uniform：分布在上下文之上（EPL），用 t5-relative 的基础模型需要它来找到各自的片段</translation>
    </message>
    <message>
        <source>What a slot sees</source>
        <translation>槽能看到什么</translation>
    </message>
    <message>
        <source>full: the context and the slots before it; chunked: its own stretch of the context only</source>
        <translation>full：上下文及之前的槽；chunked：只有上下文中自己的片段</translation>
    </message>
    <message>
        <source>Size of slots</source>
        <translation>槽的大小</translation>
    </message>
    <message>
        <source>states: as the base&apos;s last norm leaves them, as in the paper; embeddings: multiplied so that they are as large as the base&apos;s embeddings, which its layers are used to</source>
        <translation>states：如基础模型最后的归一化所给，如论文；embeddings：乘以系数，使其与基础模型的嵌入一样大，它的层习惯于此</translation>
    </message>
    <message>
        <source>Start token</source>
        <translation>起始词元</translation>
    </message>
    <message>
        <source>Begin segments and what the decoder reads with the base&apos;s start token, which bases trained here have always seen. Off: the official layout</source>
        <translation>段和解码器的输入以基础模型的起始词元开头，在这里训练的基础模型总是见到它。关闭：官方布局</translation>
    </message>
    <message>
        <source>[LM] token</source>
        <translation>[LM] 词元</translation>
    </message>
    <message>
        <source>Put a token of its own between the slots and a continuation</source>
        <translation>在槽与续写之间放一个专用词元</translation>
    </message>
    <message>
        <source>First memory table</source>
        <translation>初始记忆表</translation>
    </message>
    <message>
        <source>base: normal with mean and deviation of the base&apos;s embeddings; normal: deviation 1, as in the official code</source>
        <translation>base：正态分布，均值和方差取自基础模型的嵌入；normal：标准差为 1，如官方代码</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>LoRA rank</source>
        <translation>LoRA 的秩</translation>
    </message>
    <message>
        <source>Rank of the matrices that are added to those of the base</source>
        <translation>加到基础模型矩阵上的矩阵的秩</translation>
    </message>
    <message>
        <source>LoRA alpha</source>
        <translation>LoRA 的 alpha</translation>
    </message>
    <message>
        <source>What is added is multiplied with alpha / rank</source>
        <translation>所加的部分乘以 alpha / 秩</translation>
    </message>
    <message>
        <source>LoRA dropout</source>
        <translation>LoRA 的丢弃率</translation>
    </message>
    <message>
        <source>Share of the adapter&apos;s inputs that is dropped in training</source>
        <translation>训练中丢弃的适配器输入的比例</translation>
    </message>
    <message>
        <source>LoRA targets</source>
        <translation>LoRA 的目标</translation>
    </message>
    <message>
        <source>Which matrices of each layer are added to</source>
        <translation>每层中哪些矩阵被加上</translation>
    </message>
    <message>
        <source>Shortest context</source>
        <translation>最短上下文</translation>
    </message>
    <message>
        <source>Lengths are drawn uniformly from here to slots x compression</source>
        <translation>长度在此值到 槽数 x 压缩率 之间均匀抽取</translation>
    </message>
    <message>
        <source>Share of long contexts</source>
        <translation>长上下文比例</translation>
    </message>
    <message>
        <source>Share of the contexts with several segments, if there may be several</source>
        <translation>允许多段时，有多段的上下文所占比例</translation>
    </message>
    <message>
        <source>Continuation</source>
        <translation>续写</translation>
    </message>
    <message>
        <source>Tokens after a context that are continued at most</source>
        <translation>上下文之后最多续写的词元数</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Losses of a sample</source>
        <translation>样本的损失</translation>
    </message>
    <message>
        <source>one: each sample is restored or continued, drawn by lm_share; both: each is restored and continued</source>
        <translation>one：每个样本或还原或续写，按 lm_share 抽取；both：既还原又续写</translation>
    </message>
    <message>
        <source>Share of continuations</source>
        <translation>续写比例</translation>
    </message>
    <message>
        <source>Share of the samples that are continued instead of restored</source>
        <translation>续写而非还原的样本所占比例</translation>
    </message>
    <message>
        <source>Weight of restoration</source>
        <translation>还原的权重</translation>
    </message>
    <message>
        <source>With both losses: restoration counts so much, continuation the rest</source>
        <translation>两种损失都用时：还原占此权重，其余归续写</translation>
    </message>
    <message>
        <source>Continuation not learned</source>
        <translation>续写中不学习的部分</translation>
    </message>
    <message>
        <source>First tokens of a continuation that are read but not learned</source>
        <translation>续写开头只读入而不学习的词元数</translation>
    </message>
    <message>
        <source>Shortest continuation</source>
        <translation>最短续写</translation>
    </message>
    <message>
        <source>A sample with no more tokens left to continue is restored instead</source>
        <translation>剩余可续写词元不多于此数的样本改为还原</translation>
    </message>
    <message>
        <source>The paper&apos;s recipe and official layouts: 512 tokens in 128 slots (GPUs for days)</source>
        <translation>论文的配方和官方布局：512 个词元放入 128 个槽（多个 GPU 数天）</translation>
    </message>
    <message>
        <source>64 tokens in 16 slots on a base of a few million parameters: an hour on a processor</source>
        <translation>在几百万参数的基础模型上，64 个词元放入 16 个槽：处理器上一小时</translation>
    </message>
    <message>
        <source>Under a minute on a tiny base: to try things out and for tests</source>
        <translation>在很小的基础模型上不到一分钟：用于试用和测试</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基础模型</translation>
    </message>
    <message>
        <source>Run folder of a trained base or m2: the language model that is frozen</source>
        <translation>已训练的 base 或 m2 的运行文件夹：被冻结的语言模型</translation>
    </message>
    <message>
        <source>Folder that &apos;mullion dataset&apos; wrote with the base&apos;s tokenizer: tokens made before. Validation text still comes from the corpus</source>
        <translation>“mullion dataset”用基础模型的分词器写出的文件夹：预先生成的词元。验证文本仍来自语料</translation>
    </message>
    <message>
        <source>An ICAE learns to answer prompts about contexts, from JSON lines with the fields input, prompt and answer (its --corpus)</source>
        <translation>ICAE 学习回答关于上下文的提示，数据是含 input、prompt、answer 字段的 JSON 行（即其 --corpus）</translation>
    </message>
    <message>
        <source>Longest prompt</source>
        <translation>最长提示</translation>
    </message>
    <message>
        <source>What is longer is cut at its end</source>
        <translation>超出部分从末尾截去</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>最长回答</translation>
    </message>
    <message>
        <source>What is longer is cut, and has no end to be learned</source>
        <translation>超出部分截去，且没有结尾可学</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Questions kept in memory to draw the next one from</source>
        <translation>保存在内存中、从中抽取下一个的问题数</translation>
    </message>
    <message>
        <source>Validation questions</source>
        <translation>验证问题</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Held-out questions per measurement, at most</source>
        <translation>每次测量最多使用的留出问题数</translation>
    </message>
    <message>
        <source>The paper&apos;s recipe (GPUs for days)</source>
        <translation>论文的配方（多个 GPU 数天）</translation>
    </message>
    <message>
        <source>An ICAE of a few million parameters: half an hour on a processor</source>
        <translation>几百万参数的 ICAE：处理器上半小时</translation>
    </message>
    <message>
        <source>Under a minute on a tiny ICAE: to try things out and for tests</source>
        <translation>在很小的 ICAE 上不到一分钟：用于试用和测试</translation>
    </message>
    <message>
        <source>ICAE</source>
        <translation>ICAE</translation>
    </message>
    <message>
        <source>Run folder of &apos;mullion train icae&apos; or &apos;icae-tune&apos;: what is trained on</source>
        <translation>“mullion train icae”或“icae-tune”的运行文件夹：在其上继续训练</translation>
    </message>
    <message>
        <source>Makes a tokenizer file from a byte model or a corpus</source>
        <translation>由字节模型或语料制作分词器文件</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>equal-info: windows of equal information; ac: one arithmetic code; tunstall: the most probable strings; static-ac: byte frequencies; sentencepiece: learned pieces</source>
        <translation>equal-info：等信息量的窗口；ac：一个算术码；tunstall：概率最高的字符串；static-ac：字节频率；sentencepiece：学习得到的片段</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>词表大小</translation>
    </message>
    <message>
        <source>Number of different tokens: 256 or 65536, for sentencepiece 300 to 262144</source>
        <translation>不同词元的个数：256 或 65536，sentencepiece 为 300 至 262144</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>比特</translation>
    </message>
    <message>
        <source>Bits that restart model and coder, for equal-info</source>
        <translation>重新开始模型和编码器的比特数，用于 equal-info</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>How a window&apos;s bits are chosen, for equal-info; paper cannot always be decoded</source>
        <translation>如何选择窗口的比特，用于 equal-info；paper 并非总能解码</translation>
    </message>
    <message>
        <source>Model forgets</source>
        <translation>模型遗忘</translation>
    </message>
    <message>
        <source>When the model forgets the text before, for equal-info</source>
        <translation>模型何时忘记之前的文本，用于 equal-info</translation>
    </message>
    <message>
        <source>Parsing</source>
        <translation>切分方式</translation>
    </message>
    <message>
        <source>How a text is cut by the dictionary, for tunstall</source>
        <translation>文本如何按词典切分，用于 tunstall</translation>
    </message>
    <message>
        <source>Kind of pieces</source>
        <translation>片段种类</translation>
    </message>
    <message>
        <source>How pieces are learned, for sentencepiece</source>
        <translation>如何学习片段，用于 sentencepiece</translation>
    </message>
    <message>
        <source>Part of the corpus</source>
        <translation>语料的部分</translation>
    </message>
    <message>
        <source>usual: sentencepiece learns from the training part, static-ac counts all</source>
        <translation>usual：sentencepiece 从训练部分学习，static-ac 统计全部</translation>
    </message>
    <message>
        <source>Where the byte model runs</source>
        <translation>字节模型在哪里运行</translation>
    </message>
    <message>
        <source>What the program takes when nothing is said</source>
        <translation>什么都不指定时程序所取的值</translation>
    </message>
    <message>
        <source>Byte model</source>
        <translation>字节模型</translation>
    </message>
    <message>
        <source>Run folder or checkpoint of an M1</source>
        <translation>M1 的运行文件夹或检查点</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>语料</translation>
    </message>
    <message>
        <source>Files or folders of text, for tokenizers that are made from text</source>
        <translation>文本文件或文件夹，用于由文本制作的分词器</translation>
    </message>
    <message>
        <source>Tokenizer file</source>
        <translation>分词器文件</translation>
    </message>
    <message>
        <source>The file to make</source>
        <translation>要制作的文件</translation>
    </message>
    <message>
        <source>Tokenizers (*.tokenizer)</source>
        <translation>分词器 (*.tokenizer)</translation>
    </message>
    <message>
        <source>How well texts come back from slots, what slots are worth and cost</source>
        <translation>文本从记忆槽还原得如何，记忆槽价值几何、代价多少</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>restoration</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Make the table &apos;restoration&apos;</source>
        <translation>生成表“restoration”</translation>
    </message>
    <message>
        <source>slots</source>
        <translation>槽</translation>
    </message>
    <message>
        <source>Make the table &apos;slots&apos;</source>
        <translation>生成表“slots”</translation>
    </message>
    <message>
        <source>types</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Make the table &apos;types&apos;</source>
        <translation>生成表“types”</translation>
    </message>
    <message>
        <source>continuation</source>
        <translation>续写</translation>
    </message>
    <message>
        <source>Make the table &apos;continuation&apos;</source>
        <translation>生成表“continuation”</translation>
    </message>
    <message>
        <source>Make the table &apos;bits&apos;</source>
        <translation>生成表“bits”</translation>
    </message>
    <message>
        <source>collapse</source>
        <translation>坍缩</translation>
    </message>
    <message>
        <source>Make the table &apos;collapse&apos;</source>
        <translation>生成表“collapse”</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Make the table &apos;latency&apos;</source>
        <translation>生成表“latency”</translation>
    </message>
    <message>
        <source>Make the table &apos;questions&apos;</source>
        <translation>生成表“questions”</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Texts of each row, at most</source>
        <translation>每行的文本数上限</translation>
    </message>
    <message>
        <source>Texts that go through the model together</source>
        <translation>一起通过模型的文本数</translation>
    </message>
    <message>
        <source>Draws the texts</source>
        <translation>抽取文本</translation>
    </message>
    <message>
        <source>Part of the corpus and of the questions</source>
        <translation>语料和问题的部分</translation>
    </message>
    <message>
        <source>Untrained beside it</source>
        <translation>并列未训练的</translation>
    </message>
    <message>
        <source>Beside it the same ICAE before its training</source>
        <translation>并列同一 ICAE 训练之前的结果</translation>
    </message>
    <message>
        <source>Where the models run</source>
        <translation>模型在哪里运行</translation>
    </message>
    <message>
        <source>Run folder or checkpoint of an ICAE</source>
        <translation>ICAE 的运行文件夹或检查点</translation>
    </message>
    <message>
        <source>Files or folders of text; their held-out part is measured</source>
        <translation>文本文件或文件夹；测量其留出部分</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>JSON lines with input, prompt and answer</source>
        <translation>含 input、prompt、answer 的 JSON 行</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl *.jsonl.gz)</source>
        <translation>JSON 行 (*.jsonl *.jsonl.gz)</translation>
    </message>
    <message>
        <source>All tables as one CSV file</source>
        <translation>所有表写成一个 CSV 文件</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Bit ruler of %1</source>
        <translation>%1 的比特标尺</translation>
    </message>
    <message>
        <source>Bits per byte</source>
        <translation>每字节比特数</translation>
    </message>
    <message>
        <source>Strings of the codebook</source>
        <translation>码本中的字符串</translation>
    </message>
    <message>
        <source>Text coloured by tokens, with a legend</source>
        <translation>按词元着色的文本，带图例</translation>
    </message>
    <message>
        <source>Bit ruler: bytes, code bits and tokens on one scale</source>
        <translation>比特标尺：字节、编码比特和词元在同一刻度上</translation>
    </message>
    <message>
        <source>Strings of the codebook by their cost in bits</source>
        <translation>码本中的字符串，按比特代价</translation>
    </message>
    <message>
        <source>Bits per byte along the text</source>
        <translation>沿文本的每字节比特数</translation>
    </message>
    <message>
        <source>Where every bit of the tokens goes</source>
        <translation>词元的每个比特用在何处</translation>
    </message>
    <message>
        <source>Ripple: the tokens before and after a change of the text</source>
        <translation>涟漪：文本改动前后的词元</translation>
    </message>
    <message>
        <source>Tokens of %1</source>
        <translation>%1 的词元</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>&apos;%1&apos; is no hexadecimal digit</source>
        <translation>“%1”不是十六进制数字</translation>
    </message>
    <message>
        <source>The last byte needs two digits</source>
        <translation>最后一个字节需要两位数字</translation>
    </message>
</context>
<context>
    <name>Gatherer</name>
    <message numerus="yes">
        <source>%n line(s) of its events are damaged and left out</source>
        <translation>
            <numerusform>其事件中有 %n 行损坏，已略去</numerusform>
        </translation>
    </message>
    <message>
        <source>has no &apos;%1&apos;</source>
        <translation>没有“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are infinite or no numbers and left out, the first at step %1</source>
        <translation>
            <numerusform>有 %n 个值为无穷大或不是数，已略去，第一个在第 %1 步</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>means of runs with one standard deviation</source>
        <translation>运行的平均值及一个标准差</translation>
    </message>
    <message>
        <source>numbers per token of different tokenizers: not comparable</source>
        <translation>不同分词器的每词元数值：不可比较</translation>
    </message>
    <message>
        <source>without</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Dearest symbols under the model</source>
        <translation>模型认为代价最高的符号</translation>
    </message>
    <message>
        <source>Information of the text under the byte model: what a perfect coder would need for what the model did not foresee</source>
        <translation>文本在字节模型下的信息量：对模型没有预见到的内容，完美的编码器也需要这么多</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>取整</translation>
    </message>
    <message>
        <source>Symbols that lose most by rounding</source>
        <translation>因取整损失最多的符号</translation>
    </message>
    <message>
        <source>What the model&apos;s probabilities cost more because the coder only knows multiples of 1/16,384, and every byte has at least one</source>
        <translation>编码器只认 1/16,384 的倍数，且每个字节至少占一份，模型的概率因此多出的代价</translation>
    </message>
    <message>
        <source>Model and rounding</source>
        <translation>模型与取整</translation>
    </message>
    <message>
        <source>Dearest symbols</source>
        <translation>代价最高的符号</translation>
    </message>
    <message>
        <source>Information of the text under the byte model, with its probabilities rounded to multiples of 1/16,384. The tokenizer only keeps the rounded ones, so the two cannot be told apart here</source>
        <translation>文本在字节模型下的信息量，其概率已取整为 1/16,384 的倍数。分词器只保存取整后的概率，因此这里无法区分两者</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Places where the coder loses most</source>
        <translation>编码器损失最多的位置</translation>
    </message>
    <message>
        <source>What the coder loses because it computes intervals in whole numbers; next to nothing</source>
        <translation>编码器以整数计算区间造成的损失；几乎为零</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>归还</translation>
    </message>
    <message>
        <source>Windows that gave back most</source>
        <translation>归还最多的窗口</translation>
    </message>
    <message>
        <source>Symbols that would have fitted into the window, but were left to the next one so that the window can be decoded</source>
        <translation>本可放入窗口、但为了使窗口可解码而留给下一个窗口的符号</translation>
    </message>
    <message>
        <source>Window padding</source>
        <translation>窗口填充</translation>
    </message>
    <message>
        <source>Windows with most padding</source>
        <translation>填充最多的窗口</translation>
    </message>
    <message>
        <source>Bits of the windows that stayed empty because the next symbol needed more than was left</source>
        <translation>因下一个符号放不下而空着的窗口比特</translation>
    </message>
    <message>
        <source>Padding and coder</source>
        <translation>填充与编码器</translation>
    </message>
    <message>
        <source>Bits of the windows that their symbols do not use: the next one did not fit, or was given back so that the window can be decoded</source>
        <translation>窗口中未被其符号使用的比特：下一个符号放不下，或为了使窗口可解码而被归还</translation>
    </message>
    <message>
        <source>Dictionary index</source>
        <translation>词典索引</translation>
    </message>
    <message>
        <source>Strings much cheaper than their index</source>
        <translation>信息量远低于其索引长度的字符串</translation>
    </message>
    <message>
        <source>Every string of the dictionary has an index of the same length, however likely it is. Less than nothing where the strings used are dearer than that</source>
        <translation>词典中每个字符串无论概率高低，索引长度都相同。所用字符串的信息量高于该长度时，此值小于零</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结尾</translation>
    </message>
    <message>
        <source>Ends that take most</source>
        <translation>占用最多的结尾</translation>
    </message>
    <message>
        <source>Where a text or an example of 10,240 symbols ends: the rest of its last window, or the bits that fill up its last byte and token. Less than nothing where zero bytes are left out</source>
        <translation>文本或每 10,240 个符号的一段样本的结尾处：最后一个窗口的剩余部分，或补满最后一个字节和词元的比特。省略零字节时，此值小于零</translation>
    </message>
    <message>
        <source>Beyond the model</source>
        <translation>模型之外</translation>
    </message>
    <message>
        <source>Parts with most of it</source>
        <translation>占比最多的部分</translation>
    </message>
    <message>
        <source>Bits of the code beyond the information of the text; how they come about is not known for this tokenizer</source>
        <translation>编码中超出文本信息量的比特；对这个分词器，其来源不明</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>All bits of the tokens. This tokenizer has no model of probabilities, so they cannot be divided further</source>
        <translation>词元的全部比特。这个分词器没有概率模型，因此无法进一步细分</translation>
    </message>
</context>
<context>
    <name>LedgerFigure</name>
    <message>
        <source>Where the bits of %1 go</source>
        <translation>%1 的比特用在何处</translation>
    </message>
    <message>
        <source>Bars and numbers: bits per byte of text</source>
        <translation>条形与数字：文本的每字节比特数</translation>
    </message>
    <message>
        <source>%1 bits per byte</source>
        <translation>%1 比特/字节</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Does not add up: %1</source>
        <translation>合计不符：%1</translation>
    </message>
</context>
<context>
    <name>RippleFigure</name>
    <message>
        <source>Before</source>
        <translation>改动前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改动后</translation>
    </message>
    <message>
        <source>the same from here on</source>
        <translation>从此处起相同</translation>
    </message>
    <message>
        <source>Ripple of a change at byte %1 of %2</source>
        <translation>%2 中字节 %1 处改动的涟漪</translation>
    </message>
    <message>
        <source>The first %1 bytes are shown.</source>
        <translation>只显示前 %1 个字节。</translation>
    </message>
</context>
<context>
    <name>RunPositions</name>
    <message>
        <source>%1, position %2 of %3</source>
        <translation>%1，位置 %2/%3</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1，第 %2 步</translation>
    </message>
</context>
<context>
    <name>RunRecipe</name>
    <message>
        <source>The recipe in &apos;%1&apos; is none of a figure of runs</source>
        <translation>“%1”中的配方不是运行图的配方</translation>
    </message>
    <message>
        <source>Open a figure that was made from runs</source>
        <translation>请打开由运行生成的图</translation>
    </message>
</context>
<context>
    <name>TokenTip</name>
    <message>
        <source>Not tokenized yet.</source>
        <translation>尚未分词。</translation>
    </message>
    <message>
        <source>%1: %2 bits of information</source>
        <translation>%1：信息量 %2 比特</translation>
    </message>
    <message>
        <source>%1: %2 code bits (the token&apos;s bits shared out; this tokenizer has no model)</source>
        <translation>%1：%2 编码比特（词元的比特均摊；这个分词器没有模型）</translation>
    </message>
    <message>
        <source>byte %1, %2</source>
        <translation>字节 %1，%2</translation>
    </message>
    <message>
        <source>byte %1, number %2 of %3 of the character %4 (%5)</source>
        <translation>字节 %1，字符 %4（%5）的 %3 个字节中的第 %2 个</translation>
    </message>
    <message>
        <source>byte %1, part of no character</source>
        <translation>字节 %1，不属于任何字符</translation>
    </message>
    <message>
        <source>Token %1, id %2</source>
        <translation>词元 %1，编号 %2</translation>
    </message>
    <message>
        <source>Code bits: %1</source>
        <translation>编码比特：%1</translation>
    </message>
    <message>
        <source>Window %1, position %2 of %3</source>
        <translation>窗口 %1，第 %2 位，共 %3 位</translation>
    </message>
    <message>
        <source>Settles no byte yet</source>
        <translation>尚不能确定任何字节</translation>
    </message>
    <message>
        <source>Settles byte %1: %2</source>
        <translation>确定字节 %1：%2</translation>
    </message>
    <message>
        <source>Settles bytes %1 to %2: %3</source>
        <translation>确定字节 %1 至 %2：%3</translation>
    </message>
    <message>
        <source>Cost of these bytes</source>
        <translation>这些字节的代价</translation>
    </message>
    <message>
        <source>Settles the end of a document</source>
        <translation>确定一个文档的结尾</translation>
    </message>
    <message>
        <source>Settles the ends of %1 documents</source>
        <translation>确定 %1 个文档的结尾</translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <translation>在 %1：%2</translation>
    </message>
    <message>
        <source>Cost of this byte</source>
        <translation>此字节的代价</translation>
    </message>
    <message>
        <source>End of document %1, after byte %2</source>
        <translation>文档 %1 的结尾，在字节 %2 之后</translation>
    </message>
    <message>
        <source>Cost of this end</source>
        <translation>此结尾的代价</translation>
    </message>
</context>
<context>
    <name>Tradeoff</name>
    <message>
        <source>has no bytes per token recorded</source>
        <translation>没有记录每个词元的字节数</translation>
    </message>
</context>
<context>
    <name>mullion</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Bits/byte</source>
        <translation>比特/字节</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>The name given to the run, or that of its folder</source>
        <translation>给运行起的名称，没有则为其文件夹名</translation>
    </message>
    <message>
        <source>Whether the run is at work, and how it ended</source>
        <translation>运行是否在进行，以及如何结束</translation>
    </message>
    <message>
        <source>Steps done, of all steps</source>
        <translation>已完成的步数与总步数</translation>
    </message>
    <message>
        <source>Estimated time until the last step</source>
        <translation>预计到最后一步的时间</translation>
    </message>
    <message>
        <source>Bits per byte on held-out text, at the last measurement; less is better. Only runs measured on the same text can be compared</source>
        <translation>最近一次测量中留出文本上的每字节比特数，越小越好。只有在同一文本上测量的运行才能比较</translation>
    </message>
    <message>
        <source>What the run trains: m1 a model over bytes, m2 one over tokens, base one to build on, icae memory slots</source>
        <translation>运行训练的对象：m1 是字节上的模型，m2 是词元上的模型，base 是供进一步构建的模型，icae 是记忆槽</translation>
    </message>
    <message>
        <source>Where it is trained, as its settings say</source>
        <translation>训练所在的设备，按其设置</translation>
    </message>
    <message>
        <source>The group you have put the run into</source>
        <translation>你把运行放入的分组</translation>
    </message>
    <message>
        <source>Your words for finding the run again</source>
        <translation>便于你找回运行的词语</translation>
    </message>
    <message>
        <source>When the first step was begun</source>
        <translation>第一步开始的时间</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>on another machine</source>
        <translation>在另一台机器上</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>ended without result</source>
        <translation>无结果而终止</translation>
    </message>
    <message>
        <source>The folder is made, but no step was trained yet</source>
        <translation>文件夹已建立，但尚未训练任何一步</translation>
    </message>
    <message>
        <source>A process of this machine trains it</source>
        <translation>由本机的一个进程训练</translation>
    </message>
    <message>
        <source>A process of another machine has it; whether that still lives cannot be seen from here</source>
        <translation>由另一台机器的进程占用；从这里看不出它是否还在运行</translation>
    </message>
    <message>
        <source>Its process waits, and keeps its memory, until you choose Continue</source>
        <translation>进程在等待并保留其内存，直到你选择“继续”</translation>
    </message>
    <message>
        <source>All steps are done</source>
        <translation>所有步骤已完成</translation>
    </message>
    <message>
        <source>Saved and stopped at step %1; Resume goes on from there</source>
        <translation>已在第 %1 步保存并停止；“恢复”从那里继续</translation>
    </message>
    <message>
        <source>The process is gone and left no result: killed, crashed, or the machine was switched off. Resume goes on from the checkpoint of step %1</source>
        <translation>进程已消失且未留下结果：被终止、崩溃或机器关机。“恢复”从第 %1 步的检查点继续</translation>
    </message>
    <message>
        <source>The process is gone and left neither result nor checkpoint: killed, crashed, or the machine was switched off. Resume begins at step 0</source>
        <translation>进程已消失，既无结果也无检查点：被终止、崩溃或机器关机。“恢复”从第 0 步开始</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>mullion::BitRuler</name>
    <message>
        <source>Bit ruler</source>
        <translation>比特标尺</translation>
    </message>
    <message>
        <source>Bytes, code bits and tokens on one scale of bits. The left and right arrow keys step from byte to byte.</source>
        <translation>字节、编码比特和词元在同一比特刻度上。左右方向键逐字节移动。</translation>
    </message>
    <message>
        <source>Place on the bit ruler</source>
        <translation>比特标尺上的位置</translation>
    </message>
    <message>
        <source>Bits in window</source>
        <translation>窗口内的比特</translation>
    </message>
    <message>
        <source>Choose a tokenizer to see where its bits go.</source>
        <translation>选择一个分词器，查看它的比特用在何处。</translation>
    </message>
    <message>
        <source>The text is empty: there are no bits.</source>
        <translation>文本为空：没有比特。</translation>
    </message>
    <message>
        <source>Not tokenized yet.</source>
        <translation>尚未分词。</translation>
    </message>
    <message>
        <source>Point at a byte or a token to see which bits they share.</source>
        <translation>指向一个字节或词元，查看它们共有哪些比特。</translation>
    </message>
    <message>
        <source>%1 bits that carry no information: padding, or spared by the code</source>
        <translation>%1 个不携带信息的比特：填充，或由码省下</translation>
    </message>
</context>
<context>
    <name>mullion::Chart</name>
    <message>
        <source>Turn the wheel to zoom, drag to move, double click to show all</source>
        <translation>滚轮缩放，拖动移动，双击显示全部</translation>
    </message>
</context>
<context>
    <name>mullion::CodebookModel</name>
    <message>
        <source>Code %1 (%2), bytes %3</source>
        <translation>码 %1（%2），字节 %3</translation>
    </message>
    <message>
        <source>The bits of the window that stand for the string, in hexadecimal</source>
        <translation>代表该字符串的窗口比特，十六进制</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>The string. ↵ is a line end, ␣ a space at an end, &lt;end&gt; the end of a document, &lt;E2&gt; a byte that is no character of its own</source>
        <translation>字符串。↵ 是行尾，␣ 是首尾处的空格，&lt;end&gt; 是文档结尾，&lt;E2&gt; 是自身不成字符的字节</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Length of the string in bytes</source>
        <translation>字符串的字节长度</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Information in the string under the byte model, in bits; the code word has a fixed length, so a cost near it wastes nothing</source>
        <translation>字符串在字节模型下的信息量（比特）；码字长度固定，因此代价接近该长度就没有浪费</translation>
    </message>
    <message>
        <source>Cost (bits)</source>
        <translation>代价（比特）</translation>
    </message>
    <message>
        <source>How many windows of the open text hold this string</source>
        <translation>打开的文本中有多少窗口是这个字符串</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>使用次数</translation>
    </message>
</context>
<context>
    <name>mullion::ColorLegend</name>
    <message>
        <source>No colours</source>
        <translation>无颜色</translation>
    </message>
    <message>
        <source>Neighbouring tokens differ in colour</source>
        <translation>相邻词元颜色不同</translation>
    </message>
    <message>
        <source>Neighbouring windows differ in colour</source>
        <translation>相邻窗口颜色不同</translation>
    </message>
    <message>
        <source>This tokenizer has no windows</source>
        <translation>这个分词器没有窗口</translation>
    </message>
    <message>
        <source>Position of the token in its window</source>
        <translation>词元在其窗口中的位置</translation>
    </message>
    <message>
        <source>Code bits per byte, shared out over each token&apos;s bytes</source>
        <translation>每字节编码比特，词元的比特均摊到各字节</translation>
    </message>
    <message>
        <source>Bits of information per byte</source>
        <translation>每字节信息量（比特）</translation>
    </message>
    <message>
        <source>%1+</source>
        <translation>%1+</translation>
    </message>
    <message>
        <source>Legend: %1</source>
        <translation>图例：%1</translation>
    </message>
    <message>
        <source>%1. Thin bars stand between tokens, strong bars between windows.</source>
        <translation>%1。词元之间为细线，窗口之间为粗线。</translation>
    </message>
    <message>
        <source>%1. Thin bars stand between tokens.</source>
        <translation>%1。词元之间为细线。</translation>
    </message>
</context>
<context>
    <name>mullion::CostText</name>
    <message>
        <source>%1 bits/byte</source>
        <translation>%1 比特/字节</translation>
    </message>
</context>
<context>
    <name>mullion::CurveChart</name>
    <message>
        <source>Wheel: zoom along, with Ctrl up and down. Drag: move. Click: cursor A, with Shift cursor B; keys A, B and arrows do the same. Double click or Home: show all</source>
        <translation>滚轮：横向缩放，加 Ctrl 纵向缩放。拖动：移动。单击：游标 A，加 Shift 为游标 B；按键 A、B 和方向键也可。双击或 Home：显示全部</translation>
    </message>
    <message>
        <source>logarithmic along</source>
        <translation>横轴为对数</translation>
    </message>
    <message>
        <source>one pixel: %1 %2</source>
        <translation>一个像素：%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>at most %n point(s) in a pixel column</source>
        <translation>
            <numerusform>一个像素列中最多 %n 个点</numerusform>
        </translation>
    </message>
    <message>
        <source>, its least and greatest are drawn</source>
        <translation>，画出其中最小和最大的值</translation>
    </message>
</context>
<context>
    <name>mullion::FieldEditor</name>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>80% or 500u</source>
        <translation>80% 或 500u</translation>
    </message>
</context>
<context>
    <name>mullion::FieldRow</name>
    <message>
        <source>%1 is given twice</source>
        <translation>%1 给出了两次</translation>
    </message>
    <message>
        <source>%1, not as in the preset</source>
        <translation>%1，与预设不同</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置%1</translation>
    </message>
    <message>
        <source>Back to %1, as the preset says</source>
        <translation>恢复为预设的 %1</translation>
    </message>
</context>
<context>
    <name>mullion::FieldsForm</name>
    <message>
        <source>Only c&amp;hanged</source>
        <translation>仅改动的(&amp;H)</translation>
    </message>
    <message>
        <source>No field has these words.</source>
        <translation>没有含这些词语的字段。</translation>
    </message>
    <message>
        <source>Find a field</source>
        <translation>查找字段</translation>
    </message>
    <message>
        <source>Show only fields with these words in name or explanation</source>
        <translation>只显示名称或说明含有这些词语的字段</translation>
    </message>
    <message>
        <source>Show only fields that are not as the preset says</source>
        <translation>只显示与预设不同的字段</translation>
    </message>
    <message>
        <source>Only changed fields</source>
        <translation>仅改动的字段</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Every field is as the preset says.</source>
        <translation>所有字段都与预设相同。</translation>
    </message>
</context>
<context>
    <name>mullion::HeatMap</name>
    <message>
        <source>Drag or use the arrow keys to pull the line across</source>
        <translation>拖动或用方向键移动这条线</translation>
    </message>
</context>
<context>
    <name>mullion::LedgerModel</name>
    <message>
        <source>Token stream</source>
        <translation>词元流</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>%1 tokens of %2 bits</source>
        <translation>%1 个 %2 比特的词元</translation>
    </message>
    <message>
        <source>The rows above, each summed up by itself. It must be the length of the token stream</source>
        <translation>以上各行分别求和后再相加，必须等于词元流的长度</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>What the bits are spent on</source>
        <translation>比特花在什么上</translation>
    </message>
    <message>
        <source>Where bits go</source>
        <translation>比特去向</translation>
    </message>
    <message>
        <source>Bits in the whole text</source>
        <translation>整个文本中的比特</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>比特</translation>
    </message>
    <message>
        <source>Share of the token stream</source>
        <translation>占词元流的比例</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Bits for each byte of text; a document end counts as one byte</source>
        <translation>文本每字节的比特数；文档结尾按一个字节计</translation>
    </message>
    <message>
        <source>Bits/byte</source>
        <translation>比特/字节</translation>
    </message>
</context>
<context>
    <name>mullion::LedgerPlacesModel</name>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>Press Enter or click to select this place in the text</source>
        <translation>按回车键或单击，在文本中选中此处</translation>
    </message>
    <message>
        <source>The text of the place; a long one is cut off</source>
        <translation>该处的文本；过长则截断</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Bits of the chosen entry at this place</source>
        <translation>所选条目在此处的比特</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>比特</translation>
    </message>
    <message>
        <source>First byte in the text, from 0, and how many if more than one</source>
        <translation>文本中的第一个字节（从 0 起），多于一个时附数量</translation>
    </message>
    <message>
        <source>Byte</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>First token that carries it, from 0, and how many if more than one</source>
        <translation>承载它的第一个词元（从 0 起），多于一个时附数量</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>词元</translation>
    </message>
</context>
<context>
    <name>mullion::PathField</name>
    <message>
        <source>A file, or %1</source>
        <translation>文件，或%1</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
</context>
<context>
    <name>mullion::PathList</name>
    <message>
        <source>Add Files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add files of text</source>
        <translation>添加文本文件</translation>
    </message>
    <message>
        <source>Add Folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add all files of text in a folder</source>
        <translation>添加文件夹中的所有文本文件</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Take the chosen lines out (Delete)</source>
        <translation>移除所选的行 (Delete)</translation>
    </message>
    <message>
        <source>Texts (*.txt *.txt.gz *.jsonl *.jsonl.gz *.ndjson *.ndjson.gz);;All files (*)</source>
        <translation>文本 (*.txt *.txt.gz *.jsonl *.jsonl.gz *.ndjson *.ndjson.gz);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>mullion::PlotFrame</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>mullion::ProblemLabel</name>
    <message>
        <source>No problem</source>
        <translation>没有问题</translation>
    </message>
</context>
<context>
    <name>mullion::ReadoutTable</name>
    <message>
        <source>Values of the curves</source>
        <translation>曲线的数值</translation>
    </message>
    <message>
        <source>Values at the pointer and at the cursors A and B; click a heading to sort, Ctrl+C copies all</source>
        <translation>指针处以及游标 A、B 处的数值；单击表头排序，Ctrl+C 复制全部</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Hold the values where the pointer is (P)</source>
        <translation>保持指针所在处的数值 (P)</translation>
    </message>
    <message>
        <source>Pin the values</source>
        <translation>固定数值</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the table, columns set apart by tabs (Ctrl+C in the table)</source>
        <translation>复制表格，各列以制表符分隔（在表格中按 Ctrl+C）</translation>
    </message>
    <message>
        <source>Copy the values</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1：%2 %3</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>指针</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
</context>
<context>
    <name>mullion::RestorationView</name>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>What goes into the slots. Marked, with a dashed line below: what does not come back</source>
        <translation>放入记忆槽的内容。带虚线下划线的部分不会还原出来</translation>
    </message>
    <message>
        <source>Restoration</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>What the decoder says when it has read the slots alone. Marked, with a wavy line below: what is not in the source</source>
        <translation>解码器只读记忆槽后说出的内容。带波浪下划线的部分不在原文中</translation>
    </message>
    <message>
        <source>Restored from slots</source>
        <translation>由记忆槽还原</translation>
    </message>
</context>
<context>
    <name>mullion::RippleView</name>
    <message>
        <source>Tokens before and after the change</source>
        <translation>改动前后的词元</translation>
    </message>
    <message>
        <source>Two lines of tokens, one above the other. The left and right arrow keys move the change to the next character.</source>
        <translation>上下两行词元。左右方向键把改动移到相邻字符。</translation>
    </message>
    <message>
        <source>Part of the change that is shown</source>
        <translation>显示的改动部分</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>改动前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改动后</translation>
    </message>
    <message>
        <source>the same from here on</source>
        <translation>从此处起相同</translation>
    </message>
    <message>
        <source>Byte %1 of the text</source>
        <translation>文本的字节 %1</translation>
    </message>
    <message>
        <source>Byte %1 of the changed text</source>
        <translation>改动后文本的字节 %1</translation>
    </message>
    <message>
        <source>Token with id %1, changed</source>
        <translation>编号为 %1 的词元，已改变</translation>
    </message>
    <message>
        <source>Token with id %1, the same in both</source>
        <translation>编号为 %1 的词元，两边相同</translation>
    </message>
</context>
<context>
    <name>mullion::RunForm</name>
    <message>
        <source>Corpus</source>
        <translation>语料</translation>
    </message>
    <message>
        <source>What is learned from: text, JSON lines (each also .gz), or folders of these. Files can be dropped here</source>
        <translation>学习的内容：文本、JSON 行（均可为 .gz）或含有它们的文件夹。文件可拖放到这里</translation>
    </message>
    <message>
        <source>Validation corpus</source>
        <translation>验证语料</translation>
    </message>
    <message>
        <source>Held-out text. Without it about one document in 100 of the corpus is held out</source>
        <translation>留出文本。不给出则从语料中约每 100 个文档留出一个</translation>
    </message>
    <message>
        <source>Folder of the run</source>
        <translation>运行的文件夹</translation>
    </message>
    <message>
        <source>Where everything of the run is written; must be new or empty</source>
        <translation>写入运行全部内容的地方；必须是新的或空的</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What is trained</source>
        <translation>训练什么</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Values to start from; fields that were changed stay as they are</source>
        <translation>作为起点的值；已改动的字段保持不变</translation>
    </message>
    <message>
        <source>JSON field</source>
        <translation>JSON 字段</translation>
    </message>
    <message>
        <source>Field with the text, in corpora of JSON lines</source>
        <translation>JSON 行语料中含有文本的字段</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Put every field back to what the preset says</source>
        <translation>把每个字段恢复为预设的值</translation>
    </message>
    <message>
        <source>Reset all fields</source>
        <translation>重置所有字段</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;orpus</source>
        <translation>语料(&amp;O)</translation>
    </message>
    <message>
        <source>Fo&amp;lder of the run</source>
        <translation>运行的文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Validation corpus</source>
        <translation>验证语料(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;JSON field</source>
        <translation>JSON 字段(&amp;J)</translation>
    </message>
    <message>
        <source>What is trained on what</source>
        <translation>用什么训练什么</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1（可选）</translation>
    </message>
    <message>
        <source>Tokenizers (*.tokenizer);;All files (*)</source>
        <translation>分词器 (*.tokenizer);;所有文件 (*)</translation>
    </message>
    <message>
        <source>All fields as in preset “%1”</source>
        <translation>所有字段与预设“%1”相同</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) (•) not as in preset “%1”</source>
        <translation>
            <numerusform>%n 个字段（•）与预设“%1”不同</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mullion::RunListModel</name>
    <message>
        <source>Its folder cannot be written: it can be looked at only</source>
        <translation>其文件夹不可写：只能查看</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n run(s)</source>
        <translation>
            <numerusform>%1：%n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>mullion::StackedBar</name>
    <message>
        <source>%1: %2 bits</source>
        <translation>%1：%2 比特</translation>
    </message>
</context>
<context>
    <name>mullion::TokenModel</name>
    <message>
        <source>This token settles no byte yet; a later one of the window does</source>
        <translation>这个词元尚不能确定任何字节，由窗口中后面的词元确定</translation>
    </message>
    <message>
        <source>Bytes %1</source>
        <translation>字节 %1</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>Number of the token in the text, from 0</source>
        <translation>词元在文本中的序号，从 0 起</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Id of the token in the vocabulary</source>
        <translation>词元在词表中的编号</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>The code bits of the token, first bit first</source>
        <translation>词元的编码比特，先出现的在前</translation>
    </message>
    <message>
        <source>Code bits</source>
        <translation>编码比特</translation>
    </message>
    <message>
        <source>Number of the window the token lies in; model and coder start afresh in each window</source>
        <translation>词元所在窗口的序号；模型和编码器在每个窗口重新开始</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Place of the token inside its window, from 0</source>
        <translation>词元在其窗口中的位置，从 0 起</translation>
    </message>
    <message>
        <source>Pos.</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>The bytes that become certain once the token is read: first byte and how many</source>
        <translation>读到该词元后得以确定的字节：第一个字节和数量</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>字节段</translation>
    </message>
    <message>
        <source>The span as text. ↵ is a line end, ␣ a space at an end, &lt;end&gt; the end of a document, &lt;E2&gt; a byte that is no character of its own</source>
        <translation>字节段的文本。↵ 是行尾，␣ 是首尾处的空格，&lt;end&gt; 是文档结尾，&lt;E2&gt; 是自身不成字符的字节</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Information of the span in bits; a token has a fixed number of code bits, whatever its span costs</source>
        <translation>字节段的信息量（比特）；无论字节段代价如何，词元的编码比特数固定</translation>
    </message>
    <message>
        <source>Cost (bits)</source>
        <translation>代价（比特）</translation>
    </message>
</context>
<context>
    <name>mullion::TokenTextView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Show &amp;Bytes of Characters</source>
        <translation>显示字符的字节(&amp;B)</translation>
    </message>
    <message>
        <source>Show every byte of a character that has several as a box of its own</source>
        <translation>把多字节字符的每个字节单独显示为一格</translation>
    </message>
    <message>
        <source>Show Token &amp;Borders</source>
        <translation>显示词元边界(&amp;B)</translation>
    </message>
    <message>
        <source>Draw bars between tokens and stronger ones between windows</source>
        <translation>词元之间画线，窗口之间画更粗的线</translation>
    </message>
    <message>
        <source>Text with tokens</source>
        <translation>带词元的文本</translation>
    </message>
    <message>
        <source>The text, coloured by its tokens. Arrow keys move the cursor, with Shift they select.</source>
        <translation>按词元着色的文本。方向键移动光标，按住 Shift 选择。</translation>
    </message>
    <message>
        <source>Place in the text</source>
        <translation>文本中的位置</translation>
    </message>
    <message>
        <source>This text is empty.</source>
        <translation>此文本为空。</translation>
    </message>
    <message>
        <source>Grey: not tokenized yet (%1 % done)</source>
        <translation>灰色：尚未分词（已完成 %1 %）</translation>
    </message>
</context>
<context>
    <name>mullion::workbench</name>
    <message>
        <source>--%1 is &apos;%2&apos;</source>
        <translation>--%1 的值为“%2”</translation>
    </message>
    <message>
        <source>Give a length from 20 to 1000 millimetres</source>
        <translation>请给出 20 到 1000 毫米之间的长度</translation>
    </message>
    <message>
        <source>There is no figure &apos;%1&apos;</source>
        <translation>没有名为“%1”的图</translation>
    </message>
    <message>
        <source>Choose one of: %1</source>
        <translation>请从以下选择：%1</translation>
    </message>
    <message>
        <source>--figure needs to know what it shows</source>
        <translation>--figure 需要知道显示什么</translation>
    </message>
    <message>
        <source>Add --from with a project folder or a text</source>
        <translation>请用 --from 给出项目文件夹或文本</translation>
    </message>
    <message>
        <source>--figure needs a file to write</source>
        <translation>--figure 需要要写入的文件</translation>
    </message>
    <message>
        <source>Add -o FILE.pdf, .svg, .png or .csv</source>
        <translation>请加上 -o 文件.pdf、.svg、.png 或 .csv</translation>
    </message>
    <message>
        <source>--offset is &apos;%1&apos;</source>
        <translation>--offset 的值为“%1”</translation>
    </message>
    <message>
        <source>Give the number of the first byte to show, from 0</source>
        <translation>请给出要显示的第一个字节的序号，从 0 起</translation>
    </message>
    <message>
        <source>Mullion&apos;s window: see a text the way a model over compressed text sees it</source>
        <translation>Mullion 的窗口：像压缩文本上的模型那样看文本</translation>
    </message>
    <message>
        <source>Project or run folder, text, .tokenizer or figure file to open.</source>
        <translation>要打开的项目或运行文件夹、文本、.tokenizer 文件或图形文件。</translation>
    </message>
    <message>
        <source>Light, dark, or as the system says.</source>
        <translation>浅色、深色或跟随系统。</translation>
    </message>
    <message>
        <source>Language of the screen text; without it as chosen in the settings.</source>
        <translation>界面文字的语言；不给出则按设置。</translation>
    </message>
    <message>
        <source>Write a figure without opening a window; &apos;list&apos; lists the names.</source>
        <translation>不打开窗口，直接写出一幅图；list 列出名称。</translation>
    </message>
    <message>
        <source>Tokenizer by name or file; may be given twice. Without it the project&apos;s, or bytes.</source>
        <translation>分词器的名称或文件；可给出两次。不给出则用项目的，没有则用 bytes。</translation>
    </message>
    <message>
        <source>File to write: .pdf, .svg, .png or .csv.</source>
        <translation>要写入的文件：.pdf、.svg、.png 或 .csv。</translation>
    </message>
    <message>
        <source>Width of the figure in millimetres.</source>
        <translation>图的宽度（毫米）。</translation>
    </message>
    <message>
        <source>Height of the figure; without it what suits.</source>
        <translation>图的高度；不给出则取合适的值。</translation>
    </message>
    <message>
        <source>First byte of the stretch that the figure shows.</source>
        <translation>图所显示片段的第一个字节。</translation>
    </message>
    <message>
        <source>For the figure ripple: what the character at --offset becomes; without it an x.</source>
        <translation>用于图 ripple：--offset 处的字符变成什么；不给出则为 x。</translation>
    </message>
    <message>
        <source>See mullion-workbench --help</source>
        <translation>请看 mullion-workbench --help</translation>
    </message>
    <message>
        <source>There is no theme &apos;%1&apos;</source>
        <translation>没有名为“%1”的主题</translation>
    </message>
    <message>
        <source>Choose light, dark or system</source>
        <translation>请选择 light、dark 或 system</translation>
    </message>
    <message>
        <source>There is no language &apos;%1&apos;</source>
        <translation>没有语言“%1”</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>What one run is and what happened to it: settings, changes of state, warnings, last measurements, log</source>
        <translation>一个运行是什么、发生了什么：设置、状态变化、警告、最近的测量、日志</translation>
    </message>
    <message>
        <source>Go to the next use of this token, or code of a window</source>
        <translation>转到此词元或窗口码的下一次使用</translation>
    </message>
    <message>
        <source>Token %1, at byte %2</source>
        <translation>词元 %1，位于字节 %2</translation>
    </message>
    <message>
        <source>Time Machine</source>
        <translation>时光机</translation>
    </message>
    <message>
        <source>Paragraphs coloured by the checkpoint under a slider: watch what is learned when</source>
        <translation>按滑块所在检查点着色的段落：观察何时学会什么</translation>
    </message>
    <message>
        <source>Give a length from 0.1 to %1 points</source>
        <translation>请给出 0.1 到 %1 磅的长度</translation>
    </message>
    <message>
        <source>There is no set of colours &apos;%1&apos;</source>
        <translation>没有配色“%1”</translation>
    </message>
    <message>
        <source>Choose standard, bright or print</source>
        <translation>请选择 standard、bright 或 print</translation>
    </message>
    <message>
        <source>Add --from with a run folder, and more run folders after it</source>
        <translation>请加上 --from 和一个运行文件夹，其后可跟更多运行文件夹</translation>
    </message>
    <message>
        <source>Project or text that the figure shows; run folders for figures of runs, more of them after it.</source>
        <translation>图所展示的项目或文本；对于运行的图则为运行文件夹，其后可跟更多。</translation>
    </message>
    <message>
        <source>Make the figure again that this file was: PDF, SVG, PNG or CSV.</source>
        <translation>重新生成此文件中的图：PDF、SVG、PNG 或 CSV。</translation>
    </message>
    <message>
        <source>For figures of runs: a choice of the view, such as metric=training.rate, x=flops, log_x=true, smoothing=median, group=tokenizer; may be given again.</source>
        <translation>用于运行的图：视图的一项选择，例如 metric=training.rate、x=flops、log_x=true、smoothing=median、group=tokenizer；可多次给出。</translation>
    </message>
    <message>
        <source>For figures of runs: font family.</source>
        <translation>用于运行的图：字体。</translation>
    </message>
    <message>
        <source>For figures of runs: size of the text in points.</source>
        <translation>用于运行的图：文字大小（磅）。</translation>
    </message>
    <message>
        <source>For figures of runs: width of the lines in points.</source>
        <translation>用于运行的图：线宽（磅）。</translation>
    </message>
    <message>
        <source>For figures of runs: standard, bright, or print, which a grey copy tells apart too.</source>
        <translation>用于运行的图：standard、bright 或 print，最后一种在灰度复印件中也能区分。</translation>
    </message>
    <message>
        <source>not smoothed</source>
        <translation>未平滑</translation>
    </message>
    <message>
        <source>running mean over %1 steps</source>
        <translation>%1 步的滑动平均</translation>
    </message>
    <message>
        <source>time-weighted mean, a weight halves in %1 steps</source>
        <translation>时间加权平均，权重每 %1 步减半</translation>
    </message>
    <message>
        <source>Gaussian over %1 steps (four deviations)</source>
        <translation>%1 步的高斯平滑（四个标准差）</translation>
    </message>
    <message>
        <source>median over %1 steps</source>
        <translation>%1 步的中位数</translation>
    </message>
    <message>
        <source>running mean, least and greatest over %1 steps</source>
        <translation>%1 步的滑动平均、最小值和最大值</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Training tokens</source>
        <translation>训练词元数</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Training text (bytes)</source>
        <translation>训练文本（字节）</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Training compute (FLOP)</source>
        <translation>训练计算量 (FLOP)</translation>
    </message>
    <message>
        <source>FLOP</source>
        <translation>FLOP</translation>
    </message>
    <message>
        <source>Training time (h)</source>
        <translation>训练时间（小时）</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Training time (min)</source>
        <translation>训练时间（分钟）</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Training time (s)</source>
        <translation>训练时间（秒）</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>has not recorded its tokens</source>
        <translation>没有记录词元数</translation>
    </message>
    <message>
        <source>has not recorded its bytes of text</source>
        <translation>没有记录文本的字节数</translation>
    </message>
    <message>
        <source>has not recorded its compute</source>
        <translation>没有记录计算量</translation>
    </message>
    <message>
        <source>has not recorded its time</source>
        <translation>没有记录时间</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n run(s))</source>
        <translation>
            <numerusform>%1（%n 个运行）</numerusform>
        </translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Held-out %1</source>
        <translation>留出文本 %1</translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation>训练 %1</translation>
    </message>
    <message>
        <source>Baseline %1</source>
        <translation>基线 %1</translation>
    </message>
    <message>
        <source>its tokens have no positions inside a window, or they were not measured</source>
        <translation>其词元在窗口内没有位置，或未被测量</translation>
    </message>
    <message>
        <source>what is trivial at its positions was not recorded</source>
        <translation>没有记录其各位置的平凡水平</translation>
    </message>
    <message>
        <source>Accuracy above trivial</source>
        <translation>高于平凡水平的准确率</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Loss below trivial (bits/token)</source>
        <translation>低于平凡水平的损失（比特/词元）</translation>
    </message>
    <message>
        <source>Loss (bits/token)</source>
        <translation>损失（比特/词元）</translation>
    </message>
    <message>
        <source>There is no figure of runs &apos;%1&apos;</source>
        <translation>没有名为“%1”的运行图</translation>
    </message>
    <message>
        <source>There is nothing to draw</source>
        <translation>没有可画的内容</translation>
    </message>
    <message>
        <source>Choose runs that have recorded something</source>
        <translation>请选择已有记录的运行</translation>
    </message>
    <message>
        <source>--set is &apos;%1&apos;</source>
        <translation>--set 为“%1”</translation>
    </message>
    <message>
        <source>Give key=value, such as smoothing=median</source>
        <translation>请给出 键=值，例如 smoothing=median</translation>
    </message>
    <message>
        <source>The text &apos;%1&apos; is not as it was.</source>
        <translation>文本“%1”已有变化。</translation>
    </message>
    <message>
        <source>None of the figure&apos;s runs was found</source>
        <translation>没有找到图中的任何运行</translation>
    </message>
    <message>
        <source>Name a folder that they are in with --from</source>
        <translation>请用 --from 指出它们所在的文件夹</translation>
    </message>
    <message>
        <source>The run &apos;%1&apos; is gone; open the folder that it was moved to.</source>
        <translation>运行“%1”不见了；请打开它被移到的文件夹。</translation>
    </message>
    <message>
        <source>In &apos;%1&apos; lies another run than the figure was made from.</source>
        <translation>“%1”中是另一个运行，不是作图时的那个。</translation>
    </message>
    <message>
        <source>The run &apos;%1&apos; was found in &apos;%2&apos;.</source>
        <translation>运行“%1”在“%2”中找到。</translation>
    </message>
    <message>
        <source>The run &apos;%1&apos; has gone on since.</source>
        <translation>运行“%1”此后又有进展。</translation>
    </message>
    <message>
        <source>The run &apos;%1&apos; has less events than it had.</source>
        <translation>运行“%1”的事件比当时少。</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Any number that the runs have recorded, against step, tokens, bytes, compute or time</source>
        <translation>运行所记录的任何数值，随步、词元、字节、计算量或时间变化</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What is learned at each position inside a window: a map of position and step, with a line to pull across, or learning curves</source>
        <translation>窗口内每个位置学到了什么：位置与步的图，可拖动一条线，或学习曲线</translation>
    </message>
    <message>
        <source>Trade-off</source>
        <translation>权衡</translation>
    </message>
    <message>
        <source>Each finished run a point: how much its tokens compress, and the loss that a model reached with them</source>
        <translation>每个完成的运行为一个点：其词元的压缩程度，以及模型用它们达到的损失</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a text or a .tokenizer file</source>
        <translation>打开文本或 .tokenizer 文件</translation>
    </message>
    <message>
        <source>Open &amp;Project…</source>
        <translation>打开项目(&amp;P)…</translation>
    </message>
    <message>
        <source>Open a project folder with its texts and tokenizers</source>
        <translation>打开含有文本和分词器的项目文件夹</translation>
    </message>
    <message>
        <source>Open the &amp;Sample</source>
        <translation>打开示例(&amp;S)</translation>
    </message>
    <message>
        <source>Open the sample project: a short text and tokenizers of a small model</source>
        <translation>打开示例项目：一段短文本和小模型的分词器</translation>
    </message>
    <message>
        <source>&amp;Paste as New Text</source>
        <translation>粘贴为新文本(&amp;P)</translation>
    </message>
    <message>
        <source>Show the text of the clipboard</source>
        <translation>显示剪贴板中的文本</translation>
    </message>
    <message>
        <source>&amp;Type a Text</source>
        <translation>输入文本(&amp;T)</translation>
    </message>
    <message>
        <source>Write a text and watch its tokens change</source>
        <translation>输入文本并观察词元的变化</translation>
    </message>
    <message>
        <source>&amp;Export Figure…</source>
        <translation>导出图(&amp;E)…</translation>
    </message>
    <message>
        <source>Write a figure of what is open as PDF, SVG, PNG or CSV</source>
        <translation>把打开的内容写成 PDF、SVG、PNG 或 CSV 图</translation>
    </message>
    <message>
        <source>&amp;Close Text</source>
        <translation>关闭文本(&amp;C)</translation>
    </message>
    <message>
        <source>Close the text and go back to the start page</source>
        <translation>关闭文本并返回起始页</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Leave Mullion</source>
        <translation>退出 Mullion</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find text or bytes in the text</source>
        <translation>在文本中查找文字或字节</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next place found</source>
        <translation>转到下一个匹配处</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>Go to the previous place found</source>
        <translation>转到上一个匹配处</translation>
    </message>
    <message>
        <source>Try a &amp;Change</source>
        <translation>试作改动(&amp;C)</translation>
    </message>
    <message>
        <source>See which tokens change when one character of the text is another</source>
        <translation>查看文本的一个字符改变时哪些词元随之改变</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>文本(&amp;X)</translation>
    </message>
    <message>
        <source>Show the text and its tokens</source>
        <translation>显示文本及其词元</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Show the runs: those at work and those that are done</source>
        <translation>显示运行：正在进行的和已结束的</translation>
    </message>
    <message>
        <source>Second &amp;Pane</source>
        <translation>第二窗格(&amp;P)</translation>
    </message>
    <message>
        <source>Show a second tokenizer beside the first</source>
        <translation>在第一个分词器旁显示第二个</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>使用整个屏幕</translation>
    </message>
    <message>
        <source>&amp;Move Panels</source>
        <translation>移动面板(&amp;M)</translation>
    </message>
    <message>
        <source>Show the title bars of the panels, by which they can be moved, taken out and closed</source>
        <translation>显示面板的标题栏，可借以移动、取出和关闭面板</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>Put all panels back to where they were at first</source>
        <translation>把所有面板放回最初的位置</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>键盘(&amp;K)</translation>
    </message>
    <message>
        <source>Show all shortcuts</source>
        <translation>显示所有快捷键</translation>
    </message>
    <message>
        <source>&amp;About Mullion</source>
        <translation>关于 Mullion(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>版本与许可证</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>Language, theme, and what the views show</source>
        <translation>语言、主题，以及视图显示什么</translation>
    </message>
    <message>
        <source>Command Pa&amp;lette…</source>
        <translation>命令面板(&amp;L)…</translation>
    </message>
    <message>
        <source>Find a command, run, text or token by its name</source>
        <translation>按名称查找命令、运行、文本或词元</translation>
    </message>
    <message>
        <source>&amp;Undo View Change</source>
        <translation>撤销视图更改(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last change of a view of runs</source>
        <translation>撤销运行视图的上一次更改</translation>
    </message>
    <message>
        <source>&amp;Redo View Change</source>
        <translation>重做视图更改(&amp;R)</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>重新执行被撤销的更改</translation>
    </message>
    <message>
        <source>&amp;Pin for the Time Machine</source>
        <translation>固定到时光机(&amp;P)</translation>
    </message>
    <message>
        <source>Keep the selected text, or the line of the cursor, to watch how runs learn it</source>
        <translation>保留所选文本或光标所在行，观察运行如何学会它</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::BitsDock</name>
    <message>
        <source>Each byte stands on its own</source>
        <translation>每个字节单独显示</translation>
    </message>
    <message>
        <source>One pixel stands for %1 bytes: the line is their mean, the band reaches from the cheapest to the dearest byte</source>
        <translation>一个像素代表 %1 个字节：线是平均值，色带从最低代价到最高代价</translation>
    </message>
    <message>
        <source>Bits per Byte</source>
        <translation>每字节比特数</translation>
    </message>
    <message>
        <source>Bits per byte along the text</source>
        <translation>沿文本的每字节比特数</translation>
    </message>
    <message>
        <source>Open a text to see what each part of it costs</source>
        <translation>打开文本，查看每一部分的代价</translation>
    </message>
    <message>
        <source>Place in the text (byte)</source>
        <translation>文本中的位置（字节）</translation>
    </message>
    <message>
        <source>Bits per byte</source>
        <translation>每字节比特数</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::ChartNotice</name>
    <message>
        <source>Remarks on the chart</source>
        <translation>关于图表的说明</translation>
    </message>
    <message>
        <source>What to know about the runs that are shown, or are not</source>
        <translation>关于已显示和未显示的运行须知</translation>
    </message>
    <message>
        <source>Draw a quantity instead that can be compared</source>
        <translation>改画一个可以比较的量</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; point here to read them</source>
        <translation>
            <numerusform>……另有 %n 条；将指针移到此处即可查看</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mullion::workbench::CodebookDock</name>
    <message>
        <source>Codebook</source>
        <translation>码本</translation>
    </message>
    <message>
        <source>Search the codebook</source>
        <translation>搜索码本</translation>
    </message>
    <message>
        <source>Show the strings that contain this text; a number, or 0x and hexadecimal digits, also finds a code</source>
        <translation>只显示包含此文本的字符串；数字或 0x 加十六进制数字也可查找码</translation>
    </message>
    <message>
        <source>All strings of the tokenizer. Double click, or press Enter, to find the next use of one in the text</source>
        <translation>分词器的所有字符串。双击或按回车键，查找它在文本中的下一次使用</translation>
    </message>
    <message>
        <source>Text or code</source>
        <translation>文本或码</translation>
    </message>
    <message>
        <source>The tokenizer whose strings are shown</source>
        <translation>显示其字符串的分词器</translation>
    </message>
    <message>
        <source>Not used in this text</source>
        <translation>此文本中未使用</translation>
    </message>
    <message>
        <source>Reading the codebook.</source>
        <translation>正在读取码本。</translation>
    </message>
    <message>
        <source>Neither pane&apos;s tokenizer has a fixed table of strings. Choose an equal-info tokenizer with windows of 16 bits, or a tunstall or sentencepiece one, to see all of its strings.</source>
        <translation>两个窗格的分词器都没有固定的字符串表。选择窗口为 16 比特的 equal-info 分词器，或 tunstall、sentencepiece 分词器，即可查看其全部字符串。</translation>
    </message>
    <message>
        <source>%1 strings</source>
        <translation>%1 个字符串</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::ColorBar</name>
    <message>
        <source>Colour by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <source>What the colours behind the text tell</source>
        <translation>文本背后的颜色表示什么</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Neighbouring tokens differ in colour</source>
        <translation>相邻词元颜色不同</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Neighbouring windows differ in colour; model and coder start afresh in each</source>
        <translation>相邻窗口颜色不同；模型和编码器在每个窗口重新开始</translation>
    </message>
    <message>
        <source>Position in window</source>
        <translation>窗口内位置</translation>
    </message>
    <message>
        <source>The place of the token inside its window</source>
        <translation>词元在其窗口中的位置</translation>
    </message>
    <message>
        <source>Bits per byte</source>
        <translation>每字节比特数</translation>
    </message>
    <message>
        <source>How much each byte tells that could not be foreseen</source>
        <translation>每个字节带来多少无法预见的信息</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不着色</translation>
    </message>
    <message>
        <source>No colours</source>
        <translation>无颜色</translation>
    </message>
    <message>
        <source>Colou&amp;r by</source>
        <translation>着色依据(&amp;R)</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::CommandLineBox</name>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>What this form stands for, for a terminal or a script. Paste or type another command here and the form follows</source>
        <translation>此表单所代表的命令，可用于终端或脚本。在此粘贴或输入其他命令，表单随之改变</translation>
    </message>
    <message>
        <source>&amp;Back to the Form</source>
        <translation>恢复为表单(&amp;B)</translation>
    </message>
    <message>
        <source>Forget what is typed here and show again what the form stands for</source>
        <translation>忘记在此输入的内容，重新显示表单所代表的命令</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Put the command of the clipboard here</source>
        <translation>把剪贴板中的命令放到这里</translation>
    </message>
    <message>
        <source>Co&amp;mmand line</source>
        <translation>命令行(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the command to the clipboard</source>
        <translation>把命令复制到剪贴板</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::CommandPalette</name>
    <message>
        <source>What to find</source>
        <translation>要查找的内容</translation>
    </message>
    <message>
        <source>Words in any order. Begin with &gt; for commands, @ for runs, / for texts, # for tokens of the open text&apos;s tokenizer</source>
        <translation>词语顺序不限。以 &gt; 开头查命令，@ 查运行，/ 查文本，# 查打开文本的分词器的词元</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的结果</translation>
    </message>
    <message>
        <source>Choose with the arrow keys; Enter opens or does it</source>
        <translation>用方向键选择；回车键打开或执行</translation>
    </message>
    <message>
        <source>&gt; commands   @ runs   / texts   # tokens</source>
        <translation>&gt; 命令   @ 运行   / 文本   # 词元</translation>
    </message>
    <message>
        <source>Command Palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Find a command, run, text or token</source>
        <translation>查找命令、运行、文本或词元</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer letters.</source>
        <translation>没有匹配项。请减少字母。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>词元</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::CurvesBar</name>
    <message>
        <source>Group label</source>
        <translation>分组标签</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>分词器</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Kind of run</source>
        <translation>运行种类</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>What is drawn upwards: any number that the runs have recorded</source>
        <translation>纵轴画什么：运行所记录的任何数值</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>What is drawn to the right</source>
        <translation>横轴画什么</translation>
    </message>
    <message>
        <source>lo&amp;g x</source>
        <translation>对数 x(&amp;G)</translation>
    </message>
    <message>
        <source>Logarithmic x axis</source>
        <translation>对数 x 轴</translation>
    </message>
    <message>
        <source>Equal distances to the right are equal factors</source>
        <translation>向右的等距表示相等的倍数</translation>
    </message>
    <message>
        <source>log &amp;y</source>
        <translation>对数 y(&amp;Y)</translation>
    </message>
    <message>
        <source>Logarithmic y axis</source>
        <translation>对数 y 轴</translation>
    </message>
    <message>
        <source>Equal distances upwards are equal factors</source>
        <translation>向上的等距表示相等的倍数</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>A strong line through neighbouring points; the points as measured stay faintly behind it</source>
        <translation>穿过相邻各点的粗线；测得的点仍淡淡地留在后面</translation>
    </message>
    <message>
        <source>Width of the smoothing</source>
        <translation>平滑宽度</translation>
    </message>
    <message>
        <source>How many steps are smoothed together; 0: a fiftieth of the longest run</source>
        <translation>一起平滑的步数；0：最长运行的五十分之一</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>Runs that are alike in this become one line: their mean, in a band of one standard deviation</source>
        <translation>在此项上相同的运行合为一条线：它们的平均值，外加一个标准差的带</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Bytes of text</source>
        <translation>文本字节</translation>
    </message>
    <message>
        <source>Compute (FLOP)</source>
        <translation>计算量 (FLOP)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>No smoothing</source>
        <translation>不平滑</translation>
    </message>
    <message>
        <source>Running mean</source>
        <translation>滑动平均</translation>
    </message>
    <message>
        <source>Time-weighted mean</source>
        <translation>时间加权平均</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>高斯</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Min-max band</source>
        <translation>最小-最大带</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> 步</translation>
    </message>
    <message>
        <source>Each run</source>
        <translation>每个运行</translation>
    </message>
    <message>
        <source>&amp;Metric:</source>
        <translation>指标(&amp;M)：</translation>
    </message>
    <message>
        <source>a&amp;long:</source>
        <translation>横轴(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Smoothing:</source>
        <translation>平滑(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Lines:</source>
        <translation>线(&amp;L)：</translation>
    </message>
    <message>
        <source>None of the runs has recorded this</source>
        <translation>没有运行记录过这一项</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>按%1</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::CurvesView</name>
    <message>
        <source>Curves of the runs</source>
        <translation>运行的曲线</translation>
    </message>
    <message>
        <source>The runs have recorded nothing</source>
        <translation>这些运行没有任何记录</translation>
    </message>
    <message>
        <source>Choose a metric that they have</source>
        <translation>请选择它们有的指标</translation>
    </message>
    <message>
        <source>Choose runs in the list to see their curves</source>
        <translation>在列表中选择运行以查看其曲线</translation>
    </message>
    <message>
        <source>The runs have recorded nothing yet</source>
        <translation>这些运行还没有任何记录</translation>
    </message>
    <message>
        <source>None of the runs has this metric</source>
        <translation>没有运行有此指标</translation>
    </message>
    <message>
        <source>These runs cut text into different tokens: their numbers per token cannot be compared, bits per byte on the same text can.</source>
        <translation>这些运行把文本切成不同的词元：每词元的数值不能比较，同一文本上的每字节比特数可以。</translation>
    </message>
    <message>
        <source>Show bits/byte</source>
        <translation>显示比特/字节</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::DetailsView</name>
    <message>
        <source>started</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>continued</source>
        <translation>已继续</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1，第 %2 步</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>%1 of %2; last checkpoint at %3</source>
        <translation>%1 / %2；最近的检查点在第 %3 步</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>corpus</source>
        <translation>语料</translation>
    </message>
    <message>
        <source>Choose one run in the list to see what it is and what happened to it.</source>
        <translation>在列表中选择一个运行，查看它是什么、发生了什么。</translation>
    </message>
    <message>
        <source>Details of the run</source>
        <translation>运行详情</translation>
    </message>
    <message>
        <source>Settings, changes of state, warnings, measurements and log</source>
        <translation>设置、状态变化、警告、测量和日志</translation>
    </message>
    <message>
        <source>The view shows one run</source>
        <translation>此视图显示一个运行</translation>
    </message>
    <message>
        <source>Name one run</source>
        <translation>请指定一个运行</translation>
    </message>
    <message>
        <source>Last measurements</source>
        <translation>最近的测量</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>End of the log</source>
        <translation>日志末尾</translation>
    </message>
    <message>
        <source>%1, at step %2</source>
        <translation>%1，第 %2 步</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::ExportDialog</name>
    <message>
        <source>Figure</source>
        <translation>图</translation>
    </message>
    <message>
        <source>What the figure shows</source>
        <translation>图显示的内容</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Width of the figure on paper; text keeps its size</source>
        <translation>图在纸上的宽度；文字保持大小</translation>
    </message>
    <message>
        <source>&amp;Dark paper</source>
        <translation>深色纸(&amp;D)</translation>
    </message>
    <message>
        <source>Dark paper</source>
        <translation>深色纸</translation>
    </message>
    <message>
        <source>Light text on dark paper, for slides</source>
        <translation>深色纸上的浅色文字，用于幻灯片</translation>
    </message>
    <message>
        <source>Export Figure</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> 毫米</translation>
    </message>
    <message>
        <source>&amp;Figure:</source>
        <translation>图(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>宽度(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Choose the file to write: PDF, SVG, PNG, or CSV for the numbers</source>
        <translation>选择要写入的文件：PDF、SVG、PNG，或用于数字的 CSV</translation>
    </message>
    <message>
        <source>Close without writing a figure</source>
        <translation>关闭，不写出图</translation>
    </message>
    <message>
        <source>Save Figure</source>
        <translation>保存图</translation>
    </message>
    <message>
        <source>Figures (*.pdf *.svg *.png);;Numbers (*.csv)</source>
        <translation>图 (*.pdf *.svg *.png);;数字 (*.csv)</translation>
    </message>
    <message>
        <source>Adding up the bits.</source>
        <translation>正在累计比特。</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::FindBar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>What to look for in the text</source>
        <translation>要在文本中查找的内容</translation>
    </message>
    <message>
        <source>Kind of search</source>
        <translation>查找方式</translation>
    </message>
    <message>
        <source>Look for a text, or for bytes given as hexadecimal pairs such as C3 A9</source>
        <translation>查找文字，或以十六进制数对给出的字节，例如 C3 A9</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>区分大小写(&amp;C)</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Tell capital from small letters</source>
        <translation>区分大写和小写字母</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Go to the previous place (Shift+F3)</source>
        <translation>转到上一处 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Go to the next place (F3)</source>
        <translation>转到下一处 (F3)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>Close the search (Escape)</source>
        <translation>关闭查找 (Escape)</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>在文本中查找</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex bytes</source>
        <translation>十六进制字节</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Which of the places found is selected</source>
        <translation>选中的是第几个匹配处</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在查找</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>多于 %1</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 处</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1 处</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::ForecastLine</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>The forecast was ended from outside, most likely because memory gave out. Choose a smaller micro batch or model.</source>
        <translation>预测被外部终止，很可能是内存耗尽。请选择更小的微批次或模型。</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>空闲 %1</translation>
    </message>
    <message>
        <source>free: not known</source>
        <translation>空闲：未知</translation>
    </message>
    <message>
        <source>About %1, %2 memory (%3), %4 on the disk (%5).</source>
        <translation>约 %1，内存 %2（%3），磁盘 %4（%5）。</translation>
    </message>
    <message numerus="yes">
        <source>For %n runs like the first one, one after the other.</source>
        <translation>
            <numerusform>共 %n 个与第一个相似的运行，依次进行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel &amp;Forecast</source>
        <translation>取消预测(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Forecast</source>
        <translation>预测(&amp;F)</translation>
    </message>
    <message>
        <source>Cancel the forecast</source>
        <translation>取消预测</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Stop trying it out</source>
        <translation>停止试运行</translation>
    </message>
    <message>
        <source>Train a few steps in a temporary folder, to see how much time, memory and disk the run will need</source>
        <translation>在临时文件夹中训练几步，看运行需要多少时间、内存和磁盘</translation>
    </message>
    <message>
        <source>Stopping.</source>
        <translation>正在停止。</translation>
    </message>
    <message>
        <source>Training a few steps of it to see what it needs. The form can be changed meanwhile.</source>
        <translation>正在训练其中几步，看它需要什么。其间可以修改表单。</translation>
    </message>
    <message>
        <source>Not asked yet what the run will need.</source>
        <translation>尚未询问运行需要什么。</translation>
    </message>
    <message>
        <source>Out of date, of the form as it was before: %1</source>
        <translation>已过时，是表单之前的状态：%1</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::HistogramDock</name>
    <message>
        <source>Codebook Histogram</source>
        <translation>码本直方图</translation>
    </message>
    <message>
        <source>Count by</source>
        <translation>统计依据</translation>
    </message>
    <message>
        <source>Count the strings by what they cost or by how long they are</source>
        <translation>按代价或按长度统计字符串</translation>
    </message>
    <message>
        <source>Histogram of the codebook</source>
        <translation>码本的直方图</translation>
    </message>
    <message>
        <source>Choose an equal-info tokenizer to see what its strings cost</source>
        <translation>选择 equal-info 分词器，查看其字符串的代价</translation>
    </message>
    <message>
        <source>By cost</source>
        <translation>按代价</translation>
    </message>
    <message>
        <source>By length</source>
        <translation>按长度</translation>
    </message>
    <message>
        <source>Strings of the codebook</source>
        <translation>码本中的字符串</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>%1 strings; one bar stands for a quarter of a bit</source>
        <translation>%1 个字符串；每条代表四分之一比特</translation>
    </message>
    <message>
        <source>%1 strings; one bar stands for one byte</source>
        <translation>%1 个字符串；每条代表一个字节</translation>
    </message>
    <message>
        <source>Cost of a string (bits)</source>
        <translation>字符串的代价（比特）</translation>
    </message>
    <message>
        <source>Length of a string (bytes)</source>
        <translation>字符串的长度（字节）</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::KeyboardDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Move through the text, token by token and line by line</source>
        <translation>在文本中逐词元、逐行移动</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab 键</translation>
    </message>
    <message>
        <source>Go to the next control</source>
        <translation>转到下一个控件</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>On a chart: zoom. Drag moves, double click shows all</source>
        <translation>在图表上：缩放。拖动移动，双击显示全部</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Every key and what it does</source>
        <translation>每个键及其作用</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Close this list</source>
        <translation>关闭此列表</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::LabelsDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Shown instead of the folder&apos;s name; empty for that</source>
        <translation>代替文件夹名显示；留空则显示文件夹名</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Runs that belong together, such as those that differ only in their seed; curves can be averaged over a group</source>
        <translation>属于一组的运行，例如只有随机种子不同的；曲线可按组平均</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Words for finding the run again, with spaces between</source>
        <translation>便于找回运行的词语，以空格分隔</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Anything worth knowing later</source>
        <translation>以后值得知道的任何事</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Its colour in every view</source>
        <translation>它在每个视图中的颜色</translation>
    </message>
    <message>
        <source>Archi&amp;ved</source>
        <translation>已归档(&amp;V)</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Kept, but listed only when archived runs are shown</source>
        <translation>保留，但只在显示已归档的运行时列出</translation>
    </message>
    <message>
        <source>Labels of %1</source>
        <translation>%1 的标签</translation>
    </message>
    <message numerus="yes">
        <source>Labels of %n run(s)</source>
        <translation>
            <numerusform>%n 个运行的标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Given by the program</source>
        <translation>由程序给定</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>颜色 %1</translation>
    </message>
    <message>
        <source>The folder cannot be written; the labels are kept with your settings instead.</source>
        <translation>文件夹不可写；标签改存于你的设置中。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>分组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>Write the labels</source>
        <translation>写入标签</translation>
    </message>
    <message>
        <source>Leave the labels as they are</source>
        <translation>保持标签不变</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::LaunchControl</name>
    <message>
        <source>&amp;New Run…</source>
        <translation>新运行(&amp;N)…</translation>
    </message>
    <message>
        <source>Build &amp;Tokenizer…</source>
        <translation>构建分词器(&amp;T)…</translation>
    </message>
    <message>
        <source>Make a tokenizer file from a byte model or a corpus</source>
        <translation>由字节模型或语料制作分词器文件</translation>
    </message>
    <message>
        <source>&amp;Evaluate ICAE…</source>
        <translation>评估 ICAE(&amp;E)…</translation>
    </message>
    <message>
        <source>Measure how well texts come back from memory slots</source>
        <translation>测量文本从记忆槽还原得如何</translation>
    </message>
    <message>
        <source>Choose what to train on what, see what it will need, and start it</source>
        <translation>选择用什么训练什么，查看所需资源，然后开始</translation>
    </message>
    <message>
        <source>The sweep could not be started</source>
        <translation>无法开始扫描</translation>
    </message>
    <message>
        <source>Start its command line in a terminal to see why</source>
        <translation>请在终端中启动其命令行，查看原因</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::LaunchDialog</name>
    <message>
        <source>Se&amp;veral values</source>
        <translation>多个值(&amp;V)</translation>
    </message>
    <message>
        <source>Several values</source>
        <translation>多个值</translation>
    </message>
    <message>
        <source>A sweep: a field may have several values, such as 0.01, 0.003, and there is a run for each choice of values</source>
        <translation>扫描：一个字段可有多个值，例如 0.01, 0.003，每种取值组合各有一个运行</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>显示(&amp;H)</translation>
    </message>
    <message>
        <source>Show what is missing</source>
        <translation>显示缺少什么</translation>
    </message>
    <message>
        <source>Go to the place in the form</source>
        <translation>转到表单中的该处</translation>
    </message>
    <message>
        <source>&amp;Start Now</source>
        <translation>立即开始(&amp;S)</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>立即开始</translation>
    </message>
    <message>
        <source>Start the run; it goes on when this window is closed</source>
        <translation>开始运行；关闭此窗口后仍继续</translation>
    </message>
    <message>
        <source>Add to &amp;Queue</source>
        <translation>加入队列(&amp;Q)</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>加入队列</translation>
    </message>
    <message>
        <source>Start the run when those before it have ended</source>
        <translation>在前面的运行结束后开始</translation>
    </message>
    <message>
        <source>New Run</source>
        <translation>新运行</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close without starting anything; the form is kept</source>
        <translation>关闭，不开始任何运行；表单会保留</translation>
    </message>
    <message>
        <source>The command line cannot be read: %1</source>
        <translation>无法读取命令行：%1</translation>
    </message>
    <message>
        <source>Looking at the files.</source>
        <translation>正在查看文件。</translation>
    </message>
    <message>
        <source>Give a field several values, such as 0.01, 0.003.</source>
        <translation>请给一个字段多个值，例如 0.01, 0.003。</translation>
    </message>
    <message>
        <source>Cannot start: %1</source>
        <translation>无法开始：%1</translation>
    </message>
    <message numerus="yes">
        <source>Ready to start %n run(s).</source>
        <translation>
            <numerusform>可以开始 %n 个运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready to start.</source>
        <translation>可以开始。</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::LedgerDock</name>
    <message>
        <source>Ledger</source>
        <translation>账目</translation>
    </message>
    <message>
        <source>Pane of the ledger</source>
        <translation>账目的窗格</translation>
    </message>
    <message>
        <source>Which pane&apos;s bits are added up</source>
        <translation>累计哪个窗格的比特</translation>
    </message>
    <message>
        <source>The ledger does not add up</source>
        <translation>账目合计不符</translation>
    </message>
    <message>
        <source>The rows must add up to the length of the token stream. If they do not, the tokenizer or the ledger has a fault: do not trust the rows</source>
        <translation>各行之和必须等于词元流的长度。若不相等，则分词器或账目有错：不要相信这些行</translation>
    </message>
    <message>
        <source>Shares of the ledger</source>
        <translation>账目各项比例</translation>
    </message>
    <message>
        <source>Where bits go</source>
        <translation>比特去向</translation>
    </message>
    <message>
        <source>Where every bit of the tokens goes. Choose a row to see the places that take the most of it</source>
        <translation>词元的每个比特用在何处。选择一行，查看占用最多的位置</translation>
    </message>
    <message>
        <source>Places that take the most</source>
        <translation>占用最多的位置</translation>
    </message>
    <message>
        <source>The places that take the most bits of the chosen row. Choose one to select it in the text</source>
        <translation>所选行占用比特最多的位置。选择一个，即在文本中选中它</translation>
    </message>
    <message>
        <source>Open a text to see where the bits of its tokens go.</source>
        <translation>打开文本，查看其词元的比特用在何处。</translation>
    </message>
    <message>
        <source>Choose a tokenizer to see where the bits of its tokens go.</source>
        <translation>选择分词器，查看其词元的比特用在何处。</translation>
    </message>
    <message>
        <source>Opening the tokenizer.</source>
        <translation>正在打开分词器。</translation>
    </message>
    <message>
        <source>Waiting for the tokens of the whole text.</source>
        <translation>正在等待整个文本的词元。</translation>
    </message>
    <message>
        <source>There are no tokens to add up: the tokenizer was stopped by a problem.</source>
        <translation>没有可累计的词元：分词器因问题而停止。</translation>
    </message>
    <message>
        <source>Adding up the bits.</source>
        <translation>正在累计比特。</translation>
    </message>
    <message>
        <source>The ledger does not add up. %1.</source>
        <translation>账目合计不符。%1。</translation>
    </message>
    <message>
        <source>Choose a row to see its places</source>
        <translation>选择一行，查看其位置</translation>
    </message>
    <message>
        <source>%1: all places have the same</source>
        <translation>%1：所有位置相同</translation>
    </message>
    <message>
        <source>%1: nothing to speak of</source>
        <translation>%1：可以忽略</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::MainWindow</name>
    <message>
        <source>Your Text</source>
        <translation>你的文本</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>你的文本</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Show or hide the panel %1</source>
        <translation>显示或隐藏面板“%1”</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>%1 – Mullion</source>
        <translation>%1 – Mullion</translation>
    </message>
    <message>
        <source>Mullion</source>
        <translation>Mullion</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
    <message>
        <source>Forget what was open before</source>
        <translation>忘记以前打开过的内容</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>All files (*);;Texts (*.txt *.txt.gz *.jsonl *.jsonl.gz);;Tokenizers (*.tokenizer)</source>
        <translation>所有文件 (*);;文本 (*.txt *.txt.gz *.jsonl *.jsonl.gz);;分词器 (*.tokenizer)</translation>
    </message>
    <message>
        <source>Open Project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Open Tokenizer</source>
        <translation>打开分词器</translation>
    </message>
    <message>
        <source>Tokenizers (*.tokenizer);;All files (*)</source>
        <translation>分词器 (*.tokenizer);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The clipboard holds no text</source>
        <translation>剪贴板中没有文本</translation>
    </message>
    <message>
        <source>Copy a text first, then paste it here</source>
        <translation>请先复制文本，再粘贴到这里</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>About Mullion</source>
        <translation>关于 Mullion</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Mullion %1&lt;/h3&gt;&lt;p&gt;A workbench for neurally compressed text and context compression.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Mullion %1&lt;/h3&gt;&lt;p&gt;神经压缩文本与上下文压缩的工作台。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Copyright 2026 The Mullion developers.&lt;br&gt;This program is free software: you can redistribute it and change it under the terms of the GNU General Public License, version 3 or later. It comes without any warranty.&lt;br&gt;Built with Qt %1 and QCustomPlot.</source>
        <translation>版权所有 2026 The Mullion developers。&lt;br&gt;本程序是自由软件：你可以按照 GNU 通用公共许可证第 3 版或更高版本的条款重新分发和修改它。本程序不提供任何担保。&lt;br&gt;使用 Qt %1 和 QCustomPlot 构建。</translation>
    </message>
    <message>
        <source>Dropped text</source>
        <translation>拖入的文本</translation>
    </message>
    <message>
        <source>Show or hide the tool bar</source>
        <translation>显示或隐藏工具栏</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>The text &apos;%1&apos; is not as it was when the figure was made</source>
        <translation>文本“%1”与作图时已不同</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::Pane</name>
    <message>
        <source>Left tokenizer</source>
        <translation>左侧分词器</translation>
    </message>
    <message>
        <source>Right tokenizer</source>
        <translation>右侧分词器</translation>
    </message>
    <message>
        <source>The tokenizer whose tokens this pane shows</source>
        <translation>此窗格显示其词元的分词器</translation>
    </message>
    <message>
        <source>Left text</source>
        <translation>左侧文本</translation>
    </message>
    <message>
        <source>Right text</source>
        <translation>右侧文本</translation>
    </message>
    <message>
        <source>&amp;Left</source>
        <translation>左(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Right</source>
        <translation>右(&amp;R)</translation>
    </message>
    <message>
        <source>The text is empty</source>
        <translation>文本为空</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::PaneChoice</name>
    <message>
        <source>no tokenizer</source>
        <translation>无分词器</translation>
    </message>
    <message>
        <source>Left: %1</source>
        <translation>左：%1</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>右：%1</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::PositionsView</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>A map of position and step for each run, or the learning curves of its positions</source>
        <translation>每个运行的位置与步的图，或其各位置的学习曲线</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>Loss in bits per token, or the share of tokens predicted right</source>
        <translation>以每词元比特计的损失，或预测正确的词元比例</translation>
    </message>
    <message>
        <source>minus &amp;trivial</source>
        <translation>减去平凡水平(&amp;T)</translation>
    </message>
    <message>
        <source>Minus trivial</source>
        <translation>减去平凡水平</translation>
    </message>
    <message>
        <source>Compare each position with what guessing by the counts of tokens at this position gives; better is upwards</source>
        <translation>把每个位置与按该位置词元计数猜测的结果比较；越高越好</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线</translation>
    </message>
    <message>
        <source>The line across the maps: one position over the steps, or one step over the positions. Pull it with the mouse or the arrow keys</source>
        <translation>横穿各图的线：一个位置随步变化，或一步内随位置变化。用鼠标或方向键拖动</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>Learning curves</source>
        <translation>学习曲线</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>At a position</source>
        <translation>在某一位置</translation>
    </message>
    <message>
        <source>At a step</source>
        <translation>在某一步</translation>
    </message>
    <message>
        <source>Curves along the line</source>
        <translation>沿线的曲线</translation>
    </message>
    <message>
        <source>S&amp;how:</source>
        <translation>显示(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;of:</source>
        <translation>内容(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;Line:</source>
        <translation>线(&amp;L)：</translation>
    </message>
    <message>
        <source>Choose runs whose windows have several tokens</source>
        <translation>请选择窗口内有多个词元的运行</translation>
    </message>
    <message>
        <source>Choose runs in the list to see what they learn at each position</source>
        <translation>在列表中选择运行，查看它们在每个位置学到了什么</translation>
    </message>
    <message>
        <source>None of these runs has positions:
choose runs whose windows have several tokens, such as equal-info[b=64,v=256]</source>
        <translation>这些运行都没有位置：
请选择窗口内有多个词元的运行，例如 equal-info[b=64,v=256]</translation>
    </message>
    <message>
        <source>Position and step of %1</source>
        <translation>%1 的位置与步</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Bits of the window</source>
        <translation>窗口的比特</translation>
    </message>
    <message>
        <source>%1 · %2 positions of %3 bits · one cell for each measurement</source>
        <translation>%1 · %2 个位置，各 %3 比特 · 每次测量一格</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>比特</translation>
    </message>
    <message>
        <source>at bit %1 of the window, not smoothed</source>
        <translation>在窗口的第 %1 比特处，未平滑</translation>
    </message>
    <message>
        <source>at the measurements nearest to step %1</source>
        <translation>在最接近第 %1 步的测量处</translation>
    </message>
    <message>
        <source>position %1</source>
        <translation>位置 %1</translation>
    </message>
    <message>
        <source>Learning curves of %1</source>
        <translation>%1 的学习曲线</translation>
    </message>
    <message>
        <source>%1, not smoothed</source>
        <translation>%1，未平滑</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::Problems</name>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1  %2 %3</source>
        <translation>%1  %2 %3</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::ProblemsBar</name>
    <message>
        <source>Newest problem</source>
        <translation>最新问题</translation>
    </message>
    <message>
        <source>What failed last, and what to do about it</source>
        <translation>最近失败的是什么，以及如何处理</translation>
    </message>
    <message>
        <source>All Problems</source>
        <translation>所有问题</translation>
    </message>
    <message>
        <source>All problems</source>
        <translation>所有问题</translation>
    </message>
    <message>
        <source>Show every problem of this session</source>
        <translation>显示本次会话的所有问题</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss problems</source>
        <translation>清除问题</translation>
    </message>
    <message>
        <source>Empty the list and hide this bar</source>
        <translation>清空列表并隐藏此栏</translation>
    </message>
    <message>
        <source>Problems of this session</source>
        <translation>本次会话的问题</translation>
    </message>
    <message>
        <source>Every problem of this session, the newest first</source>
        <translation>本次会话的所有问题，最新的在前</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::ProjectDock</name>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Texts, tokenizers and runs of the open project. Press Enter or double click to open one</source>
        <translation>打开的项目的文本、分词器和运行。按回车键或双击打开</translation>
    </message>
    <message>
        <source>No project is open. Open a project folder to see its texts, tokenizers and runs here.</source>
        <translation>没有打开的项目。打开项目文件夹，即可在此查看其文本、分词器和运行。</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Tokenizers</source>
        <translation>分词器</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Open This Text</source>
        <translation>打开此文本</translation>
    </message>
    <message>
        <source>Use in the Left Pane</source>
        <translation>用于左窗格</translation>
    </message>
    <message>
        <source>Use in the Right Pane</source>
        <translation>用于右窗格</translation>
    </message>
    <message>
        <source>Show This Run</source>
        <translation>显示此运行</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::QueuePanel</name>
    <message>
        <source>waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>has begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Runs at a time</source>
        <translation>同时运行数</translation>
    </message>
    <message>
        <source>How many runs of the queue are trained at a time</source>
        <translation>队列中同时训练的运行数</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Let it have its turn earlier</source>
        <translation>让它更早轮到</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>推后</translation>
    </message>
    <message>
        <source>Let it have its turn later</source>
        <translation>让它更晚轮到</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>取出</translation>
    </message>
    <message>
        <source>Take it out of the queue; a run that has begun is stopped in the list above instead</source>
        <translation>将其移出队列；已开始的运行请在上方列表中停止</translation>
    </message>
    <message>
        <source>Runs that wait for their turn, in their order. They go on when the window is closed</source>
        <translation>等待轮到的运行，按其顺序。窗口关闭后仍继续</translation>
    </message>
    <message>
        <source> at a time</source>
        <translation> 个同时</translation>
    </message>
    <message>
        <source>Take Out</source>
        <translation>取出</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Queue: %n run(s)</source>
        <translation>
            <numerusform>队列：%n 个运行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mullion::workbench::ResourceMeter</name>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CPU %1 %</source>
        <translation>CPU %1 %</translation>
    </message>
    <message>
        <source>All processors of this machine, over the last seconds</source>
        <translation>本机所有处理器，最近几秒</translation>
    </message>
    <message>
        <source>Memory %1 of %2</source>
        <translation>内存 %1 / %2</translation>
    </message>
    <message>
        <source>Memory that programs hold; %1 are left for others</source>
        <translation>程序占用的内存；还剩 %1 可供其他使用</translation>
    </message>
    <message>
        <source>Runs %1</source>
        <translation>运行 %1</translation>
    </message>
    <message numerus="yes">
        <source>Of it, %1 belong to %n run(s) at work</source>
        <translation>
            <numerusform>其中 %1 属于正在进行的 %n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>GPU %1 of %2, %3 %</source>
        <translation>GPU %1 / %2，%3 %</translation>
    </message>
    <message>
        <source>Memory of %1 in use, and the share of time in which it computed</source>
        <translation>%1 已用的内存，以及其计算时间的比例</translation>
    </message>
    <message>
        <source>Use of this machine: %1</source>
        <translation>本机的使用情况：%1</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::RestorationDock</name>
    <message>
        <source>%1 tokens in %2 slots (%3 tokens/slot)</source>
        <translation>%1 个词元放入 %2 个槽（%3 词元/槽）</translation>
    </message>
    <message>
        <source>%1 tokens in %2 slots of %3 segments (%4 tokens/slot)</source>
        <translation>%1 个词元放入 %3 段的 %2 个槽（%4 词元/槽）</translation>
    </message>
    <message>
        <source>comes back exactly</source>
        <translation>完全还原</translation>
    </message>
    <message>
        <source>exact for the first %1 tokens</source>
        <translation>前 %1 个词元完全一致</translation>
    </message>
    <message>
        <source>BLEU %1</source>
        <translation>BLEU %1</translation>
    </message>
    <message>
        <source>%1 nats/token (%2 without slots)</source>
        <translation>%1 奈特/词元（无槽时 %2）</translation>
    </message>
    <message>
        <source>%1 bits/slot</source>
        <translation>%1 比特/槽</translation>
    </message>
    <message>
        <source>Restoration</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>ICAE</source>
        <translation>ICAE</translation>
    </message>
    <message>
        <source>The in-context autoencoder that squeezes the passage into slots</source>
        <translation>把文段压入记忆槽的上下文内自编码器</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose an ICAE</source>
        <translation>选择 ICAE</translation>
    </message>
    <message>
        <source>Choose the run folder of an ICAE that the project does not name</source>
        <translation>选择项目中没有列出的 ICAE 的运行文件夹</translation>
    </message>
    <message>
        <source>Slots of each segment</source>
        <translation>每段的槽数</translation>
    </message>
    <message>
        <source>Number of slots</source>
        <translation>槽数</translation>
    </message>
    <message>
        <source>No ICAE</source>
        <translation>无 ICAE</translation>
    </message>
    <message>
        <source>The passage: the selected bytes, or what fits into a segment from the cursor on. Select another one in any view</source>
        <translation>文段：选中的字节，或从光标起一段能容纳的内容。可在任一视图中选择其他文段</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺少什么</translation>
    </message>
    <message>
        <source>Why nothing is restored, and what to do</source>
        <translation>为何没有还原，以及如何处理</translation>
    </message>
    <message>
        <source>Figures of the restoration</source>
        <translation>还原的数值</translation>
    </message>
    <message>
        <source>BLEU: of tokens, 1 is the same text. Nats/token: what each token of the passage costs the decoder that reads the slots, and the base without slots. Bits/slot: the difference, shared out among the slots</source>
        <translation>BLEU：按词元计，1 表示文本相同。奈特/词元：文段的每个词元对读取记忆槽的解码器、以及没有记忆槽的基础模型的代价。比特/槽：两者之差均摊到各槽</translation>
    </message>
    <message>
        <source>&amp;Slots:</source>
        <translation>槽(&amp;S)：</translation>
    </message>
    <message>
        <source>Restoring the passage.</source>
        <translation>正在还原文段。</translation>
    </message>
    <message>
        <source>Choose the run folder of an ICAE</source>
        <translation>选择 ICAE 的运行文件夹</translation>
    </message>
    <message>
        <source>Opening the ICAE.</source>
        <translation>正在打开 ICAE。</translation>
    </message>
    <message>
        <source>The ICAE cannot be opened. %1</source>
        <translation>无法打开 ICAE。%1</translation>
    </message>
    <message>
        <source>How many memory slots each segment of the passage gets. Fewer keep less</source>
        <translation>文段的每一段得到多少个记忆槽。槽越少，保留越少</translation>
    </message>
    <message>
        <source>. This ICAE was trained with %1 slots only</source>
        <translation>。此 ICAE 只用 %1 个槽训练过</translation>
    </message>
    <message>
        <source>There is no ICAE in this project. Choose the run folder of one, or train one with “mullion train icae”.</source>
        <translation>此项目中没有 ICAE。选择一个 ICAE 的运行文件夹，或用“mullion train icae”训练一个。</translation>
    </message>
    <message>
        <source>Open a text to see what memory slots keep of it.</source>
        <translation>打开文本，查看记忆槽保留了什么。</translation>
    </message>
    <message>
        <source>Behind the last character there is nothing to restore. Select a passage, or place the cursor before it.</source>
        <translation>最后一个字符之后没有可还原的内容。请选择文段，或把光标放在它之前。</translation>
    </message>
    <message>
        <source>The passage could not be restored. %1</source>
        <translation>无法还原文段。%1</translation>
    </message>
    <message>
        <source>The first %1 bytes of the selection, from byte %2</source>
        <translation>所选内容的前 %1 个字节，从字节 %2 起</translation>
    </message>
    <message>
        <source>%1 bytes from the cursor, at byte %2</source>
        <translation>从光标起 %1 个字节，位于字节 %2</translation>
    </message>
    <message>
        <source>%1 selected bytes, from byte %2</source>
        <translation>选中 %1 个字节，从字节 %2 起</translation>
    </message>
    <message>
        <source> · a segment of this passage has no more than %1 tokens</source>
        <translation> · 此文段每段不超过 %1 个词元</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::RippleDock</name>
    <message>
        <source>%1 becomes %2</source>
        <translation>%1变为 %2</translation>
    </message>
    <message>
        <source>%1 become %2</source>
        <translation>%1变为 %2</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1改变</translation>
    </message>
    <message>
        <source>%1 change</source>
        <translation>%1改变</translation>
    </message>
    <message>
        <source>byte</source>
        <translation>个字节</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>个字节</translation>
    </message>
    <message>
        <source>no text follows in which the streams could agree again</source>
        <translation>其后没有文本，词元流无从再次一致</translation>
    </message>
    <message>
        <source>the streams never agree again in the %1 that follow</source>
        <translation>在其后的 %1中，词元流不再一致</translation>
    </message>
    <message>
        <source>the streams agree again after %1, where the next example begins</source>
        <translation>%1之后词元流再次一致，即下一段样本开始处</translation>
    </message>
    <message>
        <source>the streams agree again right behind it</source>
        <translation>紧接其后词元流再次一致</translation>
    </message>
    <message>
        <source>the streams agree again after %1</source>
        <translation>%1之后词元流再次一致</translation>
    </message>
    <message>
        <source>No token changes.</source>
        <translation>没有词元改变。</translation>
    </message>
    <message>
        <source>token</source>
        <translation>个词元</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>个词元</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>window</source>
        <translation>个窗口</translation>
    </message>
    <message>
        <source>windows</source>
        <translation>个窗口</translation>
    </message>
    <message>
        <source>%1 (each a window)</source>
        <translation>%1（每个即一个窗口）</translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <translation>%1；%2。</translation>
    </message>
    <message>
        <source>The code is %1 longer.</source>
        <translation>编码长了 %1。</translation>
    </message>
    <message>
        <source>The code is %1 shorter.</source>
        <translation>编码短了 %1。</translation>
    </message>
    <message>
        <source>bit</source>
        <translation>比特</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>比特</translation>
    </message>
    <message>
        <source>Ripple</source>
        <translation>涟漪</translation>
    </message>
    <message>
        <source>Pane of the change</source>
        <translation>改动的窗格</translation>
    </message>
    <message>
        <source>Which pane&apos;s tokens are compared</source>
        <translation>比较哪个窗格的词元</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>改动方式</translation>
    </message>
    <message>
        <source>What happens to the character at the selected place. The text itself stays as it is</source>
        <translation>所选位置的字符如何改动。文本本身保持不变</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>新文本</translation>
    </message>
    <message>
        <source>What stands at the selected place after the change</source>
        <translation>改动后所选位置的内容</translation>
    </message>
    <message>
        <source>Tokens before and after the change</source>
        <translation>改动前后的词元</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Insert before</source>
        <translation>在其前插入</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The character that is changed: the first one that is selected. Select another place in any view, or step with the arrow keys</source>
        <translation>被改动的字符：选中内容的第一个。可在任一视图中选择其他位置，或用方向键移动</translation>
    </message>
    <message>
        <source>What the change does: the streams of tokens agree again where, from one place of the text on, all tokens are the same to its end</source>
        <translation>改动的影响：从文本某处起直到词元流末尾，所有词元都相同，则词元流再次一致</translation>
    </message>
    <message>
        <source>Following the change.</source>
        <translation>正在追踪改动。</translation>
    </message>
    <message>
        <source>Open a text to see how far the change of one character reaches</source>
        <translation>打开文本，查看一个字符的改动影响多远</translation>
    </message>
    <message>
        <source>The tokenizer is being opened</source>
        <translation>正在打开分词器</translation>
    </message>
    <message>
        <source>This pane has no tokenizer. Choose one, or the other pane</source>
        <translation>此窗格没有分词器。请选择一个，或选择另一个窗格</translation>
    </message>
    <message>
        <source>The tokenizer stopped by a problem, so there is nothing to compare with</source>
        <translation>分词器因问题而停止，没有可比较的内容</translation>
    </message>
    <message>
        <source>The change is followed as soon as the whole text is tokenized</source>
        <translation>整个文本分词完成后即追踪改动</translation>
    </message>
    <message>
        <source>Type what is to stand at the selected place</source>
        <translation>输入要放在所选位置的内容</translation>
    </message>
    <message>
        <source>Behind the last character there is nothing to change. Select a character, or insert before this place</source>
        <translation>最后一个字符之后没有可改动的内容。请选择一个字符，或在此处之前插入</translation>
    </message>
    <message>
        <source>The end of the text</source>
        <translation>文本结尾</translation>
    </message>
    <message>
        <source>“%1” at byte %2</source>
        <translation>“%1”，位于字节 %2</translation>
    </message>
    <message>
        <source>The change could not be followed: %1</source>
        <translation>无法追踪改动：%1</translation>
    </message>
    <message>
        <source>The first %1 bytes are shown.</source>
        <translation>只显示前 %1 个字节。</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::RoundTripLamp</name>
    <message>
        <source>Not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>检查中</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>可还原</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>有差异</translation>
    </message>
    <message>
        <source>Not decoded</source>
        <translation>未解码</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>字节 %1</translation>
    </message>
    <message>
        <source>byte %1 (token %2)</source>
        <translation>字节 %1（词元 %2）</translation>
    </message>
    <message>
        <source>byte %1 (window %2, token %3)</source>
        <translation>字节 %1（窗口 %2，词元 %3）</translation>
    </message>
    <message>
        <source>This code is not uniquely decodable: different texts can get the same tokens.</source>
        <translation>此码不能唯一解码：不同的文本可能得到相同的词元。</translation>
    </message>
    <message>
        <source>The tokens were decoded, and every byte of the text came back.</source>
        <translation>词元已解码，文本的每个字节都还原了。</translation>
    </message>
    <message>
        <source>Another text may not come back.</source>
        <translation>其他文本可能无法还原。</translation>
    </message>
    <message>
        <source>%1 of %2 windows (%3 %) decode to something else.</source>
        <translation>%2 个窗口中有 %1 个（%3 %）解码为其他内容。</translation>
    </message>
    <message>
        <source>The first byte that does not come back is %1.</source>
        <translation>第一个无法还原的字节是%1。</translation>
    </message>
    <message>
        <source>This tokenizer promises to lose nothing, so this is a fault: please report it with the text.</source>
        <translation>此分词器承诺无损，因此这是一个错误：请连同文本一起报告。</translation>
    </message>
    <message>
        <source>Click, or press Enter, to go there.</source>
        <translation>单击或按回车键转到那里。</translation>
    </message>
    <message>
        <source>Open a text and choose a tokenizer to check the round trip.</source>
        <translation>打开文本并选择分词器，检查往返。</translation>
    </message>
    <message>
        <source>The text was not tokenized to its end, so the round trip is not checked.</source>
        <translation>文本没有分词到结尾，因此不检查往返。</translation>
    </message>
    <message>
        <source>The round trip is checked as soon as the whole text is tokenized.</source>
        <translation>整个文本分词完成后即检查往返。</translation>
    </message>
    <message>
        <source>The tokens are being decoded, to see whether the text comes back.</source>
        <translation>正在解码词元，检查文本能否还原。</translation>
    </message>
    <message>
        <source>The tokens could not be decoded: %1</source>
        <translation>无法解码词元：%1</translation>
    </message>
    <message>
        <source>Round trip of the left tokenizer: %1</source>
        <translation>左侧分词器的往返：%1</translation>
    </message>
    <message>
        <source>Round trip of the right tokenizer: %1</source>
        <translation>右侧分词器的往返：%1</translation>
    </message>
    <message>
        <source>nothing to check</source>
        <translation>没有可检查的内容</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::RunActions</name>
    <message numerus="yes">
        <source>%1: %n step(s) since its last checkpoint</source>
        <translation>
            <numerusform>%1：自上次检查点以来 %n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>End at Once</source>
        <translation>立即终止</translation>
    </message>
    <message>
        <source>End without saving? What was learned since the last checkpoint is lost.</source>
        <translation>不保存就终止？自上次检查点以来学到的内容会丢失。</translation>
    </message>
    <message>
        <source>&amp;End at Once</source>
        <translation>立即终止(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Go on from the last checkpoint, in a new process</source>
        <translation>以新进程从上次检查点继续</translation>
    </message>
    <message>
        <source>Resume &amp;Later</source>
        <translation>稍后恢复(&amp;L)</translation>
    </message>
    <message>
        <source>Let it wait in the queue, to go on when its turn comes</source>
        <translation>让它在队列中等待，轮到时继续</translation>
    </message>
    <message>
        <source>Sa&amp;ve Now</source>
        <translation>立即保存(&amp;V)</translation>
    </message>
    <message>
        <source>Write a checkpoint at the next step, and go on</source>
        <translation>在下一步写检查点，然后继续</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Write a checkpoint and wait; the process keeps its memory</source>
        <translation>写检查点并等待；进程保留其内存</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>Go on after a pause</source>
        <translation>暂停后继续</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Write a checkpoint and end; Resume goes on from there</source>
        <translation>写检查点并结束；“恢复”从那里继续</translation>
    </message>
    <message>
        <source>&amp;End at Once…</source>
        <translation>立即终止(&amp;E)…</translation>
    </message>
    <message>
        <source>End the process without saving; the steps since the last checkpoint are lost</source>
        <translation>不保存就终止进程；自上次检查点以来的步会丢失</translation>
    </message>
    <message>
        <source>Run &amp;Again with Changes…</source>
        <translation>修改后再次运行(&amp;A)…</translation>
    </message>
    <message>
        <source>Open the form of this run, to start another one like it</source>
        <translation>打开此运行的表单，开始另一个类似的运行</translation>
    </message>
    <message>
        <source>&amp;Labels…</source>
        <translation>标签(&amp;L)…</translation>
    </message>
    <message>
        <source>Name, group, tags, note and colour of the runs</source>
        <translation>运行的名称、分组、标签、备注和颜色</translation>
    </message>
    <message>
        <source>Arc&amp;hive</source>
        <translation>归档(&amp;H)</translation>
    </message>
    <message>
        <source>List the runs only when archived ones are shown, or list them again</source>
        <translation>只在显示已归档的运行时列出，或重新列出</translation>
    </message>
    <message>
        <source>Open &amp;Folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Show the folder of the run in the file manager</source>
        <translation>在文件管理器中显示运行的文件夹</translation>
    </message>
    <message>
        <source>Copy Pat&amp;h</source>
        <translation>复制路径(&amp;H)</translation>
    </message>
    <message>
        <source>Copy the path of the run&apos;s folder</source>
        <translation>复制运行文件夹的路径</translation>
    </message>
    <message>
        <source>No run is selected</source>
        <translation>没有选中运行</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Select one run only</source>
        <translation>请只选择一个运行</translation>
    </message>
    <message>
        <source>Take out of the Arc&amp;hive</source>
        <translation>取消归档(&amp;H)</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::RunExportDialog</name>
    <message>
        <source>Column</source>
        <translation>栏</translation>
    </message>
    <message>
        <source>Usual widths on paper</source>
        <translation>纸上的常用宽度</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Width of the figure on paper; text keeps its size</source>
        <translation>图在纸上的宽度；文字大小不变</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Height of the figure on paper; 0: what suits</source>
        <translation>图在纸上的高度；0：自动</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Font of all text</source>
        <translation>所有文字的字体</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Size of the text on paper, in points</source>
        <translation>文字在纸上的大小（磅）</translation>
    </message>
    <message>
        <source>Width of the lines</source>
        <translation>线宽</translation>
    </message>
    <message>
        <source>Width of the lines on paper, in points</source>
        <translation>线在纸上的宽度（磅）</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Sets that colour-blind eyes tell apart; the last also stands out in grey</source>
        <translation>色觉障碍者也能区分的配色；最后一种在灰度下也能区分</translation>
    </message>
    <message>
        <source>&amp;Dark paper</source>
        <translation>深色纸张(&amp;D)</translation>
    </message>
    <message>
        <source>Dark paper</source>
        <translation>深色纸张</translation>
    </message>
    <message>
        <source>Light text on dark paper, for slides</source>
        <translation>深色纸张上的浅色文字，用于幻灯片</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>图例(&amp;L)</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Names of the curves above them</source>
        <translation>曲线上方的名称</translation>
    </message>
    <message>
        <source>Small &amp;print</source>
        <translation>小字说明(&amp;P)</translation>
    </message>
    <message>
        <source>Small print</source>
        <translation>小字说明</translation>
    </message>
    <message>
        <source>What a pixel stands for and which smoothing is on</source>
        <translation>一个像素代表什么，用了哪种平滑</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>The figure as it will be written</source>
        <translation>将要写出的图</translation>
    </message>
    <message>
        <source>Export Figure</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>Single column (85 mm)</source>
        <translation>单栏 (85 mm)</translation>
    </message>
    <message>
        <source>One and a half (120 mm)</source>
        <translation>一栏半 (120 mm)</translation>
    </message>
    <message>
        <source>Double column (180 mm)</source>
        <translation>双栏 (180 mm)</translation>
    </message>
    <message>
        <source>Slide (254 mm)</source>
        <translation>幻灯片 (254 mm)</translation>
    </message>
    <message>
        <source>Own width</source>
        <translation>自定宽度</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>明亮</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>&amp;Column:</source>
        <translation>栏(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>宽度(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Height:</source>
        <translation>高度(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <translation>字体(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>文字(&amp;T)：</translation>
    </message>
    <message>
        <source>L&amp;ines:</source>
        <translation>线(&amp;I)：</translation>
    </message>
    <message>
        <source>C&amp;olours:</source>
        <translation>颜色(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Choose the file to write: PDF, SVG, PNG, or CSV for the numbers. Dropped on the window, it becomes this view again</source>
        <translation>选择要写的文件：PDF、SVG、PNG，或 CSV（数值）。拖到窗口上，它又成为此视图</translation>
    </message>
    <message>
        <source>Close without writing a figure</source>
        <translation>关闭，不写图</translation>
    </message>
    <message>
        <source>There is nothing to draw yet</source>
        <translation>还没有可画的内容</translation>
    </message>
    <message>
        <source>There is nothing to draw</source>
        <translation>没有可画的内容</translation>
    </message>
    <message>
        <source>Choose runs that have recorded something</source>
        <translation>请选择已有记录的运行</translation>
    </message>
    <message>
        <source>Save Figure</source>
        <translation>保存图</translation>
    </message>
    <message>
        <source>Figures (*.pdf *.svg *.png);;Numbers (*.csv)</source>
        <translation>图 (*.pdf *.svg *.png);;数值 (*.csv)</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::RunList</name>
    <message>
        <source>Filter of the runs</source>
        <translation>运行的筛选</translation>
    </message>
    <message>
        <source>List only some runs: words, and kind:m2, state:running, tag:x, group:y, device:cuda, is:archived; a - before one turns it round</source>
        <translation>只列出部分运行：词语，以及 kind:m2、state:running、tag:x、group:y、device:cuda、is:archived；前面加 - 表示相反</translation>
    </message>
    <message>
        <source>Group runs by</source>
        <translation>运行分组依据</translation>
    </message>
    <message>
        <source>Put runs together that have something in common</source>
        <translation>把有共同点的运行放在一起</translation>
    </message>
    <message>
        <source>Show &amp;Archived Runs</source>
        <translation>显示已归档的运行(&amp;A)</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>The runs of the project and of the folders you have opened. Select one or several to see them beside the list</source>
        <translation>项目的运行和你打开的文件夹中的运行。选择一个或多个，在列表旁查看</translation>
    </message>
    <message>
        <source>Filter: words, kind:m2, state:running, tag:x</source>
        <translation>筛选：词语、kind:m2、state:running、tag:x</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>按分组</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>按类型</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>按文件夹</translation>
    </message>
    <message>
        <source>List runs that you have archived too</source>
        <translation>也列出你已归档的运行</translation>
    </message>
    <message>
        <source>No runs here yet. Start one, or add a folder with runs: Folders above, or drop it onto this window.</source>
        <translation>这里还没有运行。开始一个，或添加含有运行的文件夹：用上方的“文件夹”，或拖放到此窗口。</translation>
    </message>
    <message numerus="yes">
        <source>None of %n run(s) matches the filter, or all are archived.</source>
        <translation>
            <numerusform>%n 个运行中没有符合筛选的，或全部已归档。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mullion::workbench::RunOrders</name>
    <message>
        <source>This run cannot be read</source>
        <translation>无法读取此运行</translation>
    </message>
    <message>
        <source>It belongs to a process of another machine, and is only looked at</source>
        <translation>它属于另一台机器的进程，只能查看</translation>
    </message>
    <message>
        <source>Its folder cannot be written, so it can only be looked at</source>
        <translation>其文件夹不可写，因此只能查看</translation>
    </message>
    <message>
        <source>It is paused, and was saved before that</source>
        <translation>它已暂停，并在此之前保存过</translation>
    </message>
    <message>
        <source>It is not running</source>
        <translation>它没有在运行</translation>
    </message>
    <message>
        <source>It is not paused</source>
        <translation>它没有暂停</translation>
    </message>
    <message>
        <source>It is running</source>
        <translation>它正在运行</translation>
    </message>
    <message>
        <source>It is paused: choose Continue</source>
        <translation>它已暂停：请选择“继续”</translation>
    </message>
    <message>
        <source>All its steps are done</source>
        <translation>所有步骤都已完成</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::RunsPage</name>
    <message>
        <source>New run</source>
        <translation>新运行</translation>
    </message>
    <message>
        <source>Fill in a form and start a new run</source>
        <translation>填写表单并开始新的运行</translation>
    </message>
    <message>
        <source>&amp;New Run…</source>
        <translation>新运行(&amp;N)…</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folders whose runs are listed beside those of the project</source>
        <translation>除项目的运行外还列出其中运行的文件夹</translation>
    </message>
    <message>
        <source>Fol&amp;ders</source>
        <translation>文件夹(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Add Folder…</source>
        <translation>添加文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>List the runs in a folder and below it</source>
        <translation>列出一个文件夹及其下的运行</translation>
    </message>
    <message>
        <source>Take Off the List: %1</source>
        <translation>从列表中移除：%1</translation>
    </message>
    <message>
        <source>Add Folder of Runs</source>
        <translation>添加运行文件夹</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::SelectionBus</name>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>Go back to the place selected before</source>
        <translation>回到之前选择的位置</translation>
    </message>
    <message>
        <source>Go forward again to the place selected after this one</source>
        <translation>再次前进到其后选择的位置</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>Language of the screen text. It changes when Mullion starts again</source>
        <translation>界面文字的语言。Mullion 下次启动时改变</translation>
    </message>
    <message>
        <source>The language changes when Mullion starts again.</source>
        <translation>语言将在 Mullion 下次启动时改变。</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>主题(&amp;T)：</translation>
    </message>
    <message>
        <source>Light or dark colours</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Text page</source>
        <translation>文本页</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>图</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>宽度(&amp;W)：</translation>
    </message>
    <message>
        <source>Width of a new figure on paper</source>
        <translation>新图在纸上的宽度</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> 毫米</translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation>保存在 %1</translation>
    </message>
    <message>
        <source>Close the settings; what is chosen holds already</source>
        <translation>关闭设置；所选内容已经生效</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::StartPage</name>
    <message>
        <source>See a text the way a model over compressed text sees it</source>
        <translation>像压缩文本上的模型那样看文本</translation>
    </message>
    <message>
        <source>Open a text to see, for two tokenizers side by side, which bytes each token stands for, in which window, and at what cost in bits.</source>
        <translation>打开文本，并排查看两个分词器：每个词元代表哪些字节、在哪个窗口、代价多少比特。</translation>
    </message>
    <message>
        <source>Files and project folders can also be dropped onto this window.</source>
        <translation>也可以把文件和项目文件夹拖放到此窗口。</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1（位于 %2）</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::StatusLine</name>
    <message>
        <source>The byte under the pointer, or the selected bytes</source>
        <translation>指针下的字节，或选中的字节</translation>
    </message>
    <message>
        <source>What is being read or tokenized</source>
        <translation>正在读取或分词的内容</translation>
    </message>
    <message>
        <source>Selected: byte %1</source>
        <translation>已选：字节 %1</translation>
    </message>
    <message>
        <source>Selected: %1 bytes from byte %2</source>
        <translation>已选：从字节 %2 起 %1 个字节</translation>
    </message>
    <message>
        <source>Byte %1: %2 (hexadecimal %3)</source>
        <translation>字节 %1：%2（十六进制 %3）</translation>
    </message>
    <message>
        <source>%1: token %2, %3 bits</source>
        <translation>%1：词元 %2，%3 比特</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Opening the tokenizer</source>
        <translation>正在打开分词器</translation>
    </message>
    <message>
        <source>Tokenizing: %1%</source>
        <translation>正在分词：%1%</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::TextArea</name>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Make the text larger</source>
        <translation>放大文本</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Make the text smaller</source>
        <translation>缩小文本</translation>
    </message>
    <message>
        <source>Usual &amp;Size</source>
        <translation>正常大小(&amp;S)</translation>
    </message>
    <message>
        <source>Show the text in its usual size</source>
        <translation>以正常大小显示文本</translation>
    </message>
    <message>
        <source>Scroll &amp;Together</source>
        <translation>同步滚动(&amp;T)</translation>
    </message>
    <message>
        <source>Both panes show the same place of the text</source>
        <translation>两个窗格显示文本的同一位置</translation>
    </message>
    <message>
        <source>Token &amp;Borders</source>
        <translation>词元边界(&amp;B)</translation>
    </message>
    <message>
        <source>Draw a bar where a token or a window begins</source>
        <translation>在词元或窗口开始处画线</translation>
    </message>
    <message>
        <source>Characters as B&amp;ytes</source>
        <translation>按字节显示字符(&amp;Y)</translation>
    </message>
    <message>
        <source>Show every byte above 7F on its own, so that tokens that cut a character can be read exactly</source>
        <translation>单独显示 7F 以上的每个字节，以便准确读出切开字符的词元</translation>
    </message>
    <message>
        <source>Bit &amp;Rulers</source>
        <translation>比特标尺(&amp;R)</translation>
    </message>
    <message>
        <source>Show bytes, code bits and tokens on one scale below the text</source>
        <translation>在文本下方以同一刻度显示字节、编码比特和词元</translation>
    </message>
    <message>
        <source>Left bit ruler</source>
        <translation>左侧比特标尺</translation>
    </message>
    <message>
        <source>Right bit ruler</source>
        <translation>右侧比特标尺</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::Theme</name>
    <message>
        <source>As the &amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Light or dark, as the desktop is</source>
        <translation>随桌面为浅色或深色</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Dark text on light paper</source>
        <translation>浅色背景上的深色文字</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Light text on dark paper</source>
        <translation>深色背景上的浅色文字</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::TimeMachineView</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>The run whose checkpoints are looked at</source>
        <translation>查看其检查点的运行</translation>
    </message>
    <message>
        <source>Add a paragraph</source>
        <translation>添加段落</translation>
    </message>
    <message>
        <source>Type a paragraph to watch. In the text page, Ctrl+Shift+P pins what is selected</source>
        <translation>输入要观察的段落。在文本页中，Ctrl+Shift+P 固定所选内容</translation>
    </message>
    <message>
        <source>Remove the paragraph</source>
        <translation>移除段落</translation>
    </message>
    <message>
        <source>Stop watching the paragraph that the cursor is in</source>
        <translation>不再观察光标所在的段落</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Go from checkpoint to checkpoint by itself</source>
        <translation>自动逐个检查点前进</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Pull along the training, or use the arrow keys</source>
        <translation>沿训练过程拖动，或用方向键</translation>
    </message>
    <message>
        <source>Pinned paragraphs</source>
        <translation>固定的段落</translation>
    </message>
    <message>
        <source>Coloured by the bits per byte that the model of this checkpoint pays for each token</source>
        <translation>按此检查点的模型为每个词元付出的每字节比特数着色</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Step %L1 of %L2</source>
        <translation>第 %L1 步，共 %L2 步</translation>
    </message>
    <message>
        <source>%1 · reading the checkpoint…</source>
        <translation>%1 · 正在读取检查点…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 bits/byte</source>
        <translation>%1 · %2 比特/字节</translation>
    </message>
    <message numerus="yes">
        <source>%n more checkpoint(s) to read</source>
        <translation>
            <numerusform>还有 %n 个检查点要读取</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a run in the list to watch it learn these paragraphs.</source>
        <translation>在列表中选择一个运行，观察它学会这些段落。</translation>
    </message>
    <message>
        <source>This run has no checkpoint here, so there is nothing to look at. Runs keep their last checkpoints; the field &apos;keep_checkpoints&apos; says how many.</source>
        <translation>此运行在这里没有检查点，没有可看的内容。运行会保留最近的检查点；字段“keep_checkpoints”决定保留多少个。</translation>
    </message>
    <message>
        <source>This run has kept one checkpoint. To go back in time, start runs with a larger &apos;keep_checkpoints&apos;.</source>
        <translation>此运行只保留了一个检查点。要回到过去，请用更大的“keep_checkpoints”开始运行。</translation>
    </message>
    <message>
        <source>Paragraph %1</source>
        <translation>段落 %1</translation>
    </message>
    <message>
        <source> · %1 bits/byte</source>
        <translation> · %1 比特/字节</translation>
    </message>
    <message>
        <source> · %1 at the first checkpoint</source>
        <translation> · 第一个检查点时为 %1</translation>
    </message>
    <message>
        <source>Add a Paragraph</source>
        <translation>添加段落</translation>
    </message>
    <message>
        <source>A paragraph to watch (at most %L1 characters):</source>
        <translation>要观察的段落（最多 %L1 个字符）：</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::TokenDock</name>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Pane of the table</source>
        <translation>表格的窗格</translation>
    </message>
    <message>
        <source>Which pane&apos;s tokens are listed</source>
        <translation>列出哪个窗格的词元</translation>
    </message>
    <message>
        <source>All tokens of the text. The selected row is selected in the text too</source>
        <translation>文本的所有词元。表中选中的行在文本中也会选中</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Show the tokens before these</source>
        <translation>显示这些之前的词元</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Show the tokens after these</source>
        <translation>显示这些之后的词元</translation>
    </message>
    <message>
        <source>%1 to %2 of %3 tokens</source>
        <translation>第 %1 至 %2 个，共 %3 个词元</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::TokenizerPicker</name>
    <message>
        <source>Open Tokenizer File…</source>
        <translation>打开分词器文件…</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::ToolDialog</name>
    <message>
        <source>There is no &apos;%1&apos;. Choose another.</source>
        <translation>没有“%1”。请选择另一个。</translation>
    </message>
    <message>
        <source>There is no folder for &apos;%1&apos;. Choose another.</source>
        <translation>“%1”没有所在的文件夹。请选择另一个。</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>What this form stands for, for a terminal or a script</source>
        <translation>此表单所代表的命令，可用于终端或脚本</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>What the program says</source>
        <translation>程序的输出</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the command to the clipboard</source>
        <translation>把命令复制到剪贴板</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the form</source>
        <translation>关闭表单</translation>
    </message>
    <message>
        <source>Looking at the files.</source>
        <translation>正在查看文件。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Stop the program; no file is left</source>
        <translation>停止程序；不留下文件</translation>
    </message>
    <message>
        <source>Start the program</source>
        <translation>启动程序</translation>
    </message>
    <message>
        <source>Working.</source>
        <translation>正在进行。</translation>
    </message>
    <message>
        <source>Cannot start: %1</source>
        <translation>无法开始：%1</translation>
    </message>
    <message>
        <source>Ready to start.</source>
        <translation>可以开始。</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>Not done; what the program said is above.</source>
        <translation>未完成；程序的输出见上方。</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::TotalsLine</name>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Raw bytes of the text, its document ends included: each counts as one byte in every method</source>
        <translation>文本的原始字节，包括文档结尾：在每种方法中各计一个字节</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Number of tokens the text is cut into</source>
        <translation>文本被切成的词元数</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>比特</translation>
    </message>
    <message>
        <source>Code bits: tokens times bits per token</source>
        <translation>编码比特：词元数乘以每词元比特数</translation>
    </message>
    <message>
        <source>Bytes per token</source>
        <translation>每词元字节数</translation>
    </message>
    <message>
        <source>How many bytes of text a token stands for on average</source>
        <translation>一个词元平均代表多少字节文本</translation>
    </message>
    <message>
        <source>Bits per byte</source>
        <translation>每字节比特数</translation>
    </message>
    <message>
        <source>Code bits for each byte of text; plain bytes need 8. Lower is shorter</source>
        <translation>文本每字节的编码比特；原始字节需要 8。越低越短</translation>
    </message>
    <message>
        <source>Choose a tokenizer</source>
        <translation>选择分词器</translation>
    </message>
    <message>
        <source>Opening the tokenizer</source>
        <translation>正在打开分词器</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>截至目前</translation>
    </message>
    <message>
        <source>Stopped by a problem</source>
        <translation>因问题而停止</translation>
    </message>
    <message>
        <source>The tokenizer could not be opened</source>
        <translation>无法打开分词器</translation>
    </message>
    <message>
        <source>%1 byte</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>%1 token</source>
        <translation>%1 词元</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 词元</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 比特</translation>
    </message>
    <message>
        <source>%1 bytes/token</source>
        <translation>%1 字节/词元</translation>
    </message>
    <message>
        <source>%1 bits/byte</source>
        <translation>%1 比特/字节</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::TradeoffView</name>
    <message>
        <source>Compression against learnability</source>
        <translation>压缩与可学习性</translation>
    </message>
    <message>
        <source>Text of a token (bytes/token)</source>
        <translation>每词元的文本（字节/词元）</translation>
    </message>
    <message>
        <source>Held-out loss (bits/byte)</source>
        <translation>留出文本的损失（比特/字节）</translation>
    </message>
    <message>
        <source>bytes/token</source>
        <translation>字节/词元</translation>
    </message>
    <message>
        <source>each point a finished run at its end, all measured on the same text</source>
        <translation>每个点是一个完成的运行的终点，均在同一文本上测量</translation>
    </message>
    <message>
        <source>Choose finished runs of several tokenizers to compare them</source>
        <translation>选择多种分词器的已完成运行来比较</translation>
    </message>
    <message>
        <source>Choose finished runs that were measured on the same text</source>
        <translation>请选择在同一文本上测量的已完成运行</translation>
    </message>
</context>
<context>
    <name>mullion::workbench::TypePane</name>
    <message>
        <source>Your text</source>
        <translation>你的文本</translation>
    </message>
    <message>
        <source>Write or change a text; the panes show its tokens as you type</source>
        <translation>输入或修改文本；窗格随输入显示其词元</translation>
    </message>
    <message>
        <source>Type a text here and watch its tokens change</source>
        <translation>在此输入文本，观察词元的变化</translation>
    </message>
</context>
</TS>
